package org.cordee.vault;

import java.util.Optional;
import org.cordee.current.Viewer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Opening by the twelve words of a kit, once.
@Service
@Transactional
class Kits {
    private final Openers openers;
    private final Openings openings;
    private final VaultRows rows;

    Kits(Openers openers, Openings openings, VaultRows rows) {
        this.openers = openers;
        this.openings = openings;
        this.rows = rows;
    }

    Openings.Tried open(Viewer viewer, String typed) {
        var words = KitWords.typed(typed);
        var tried =
                openings.tried(
                        viewer,
                        _ ->
                                words.size() == KitWords.COUNT
                                        ? rows.openers(viewer.id()).stream()
                                                .filter(one -> one.kind() == Opener.Kind.KIT)
                                                .findFirst()
                                                .flatMap(kit ->
                                                        Optional.of(
                                                                new Openings.Fits(
                                                                        kit,
                                                                        KitWords.key(
                                                                                words, kit.id()))))
                                        : Optional.empty());
        return switch (tried) {
            case Openings.Tried.Open open -> {
                openers.spent(viewer, open.by());
                yield open;
            }
            // Words of another kit are as wrong as no words.
            case Openings.Tried.Shut(var why) ->
                    new Openings.Tried.Shut(
                            why == Openings.Why.RECOGNISED ? Openings.Why.WRONG : why);
        };
    }
}
