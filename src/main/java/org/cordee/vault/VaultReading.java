package org.cordee.vault;

import org.cordee.current.Viewer;
import org.cordee.web.Html;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What the pages of the vault show.
@Service
@Transactional
class VaultReading {
    private final VaultRows rows;
    private final Openings openings;

    VaultReading(VaultRows rows, Openings openings) {
        this.rows = rows;
        this.openings = openings;
    }

    VaultView page(Viewer viewer, String next, VaultView.@Nullable Tried tried) {
        var openers = rows.openers(viewer.id());
        var opened = openings.current();
        return new VaultView(
                rows.exists(viewer.id()),
                opened.map(Opened::since).orElse(null),
                openers.stream()
                        .filter(one -> one.kind() != Opener.Kind.KIT)
                        .map(VaultReading::line)
                        .toList(),
                openers.stream()
                        .filter(one -> one.kind() == Opener.Kind.KIT)
                        .map(Opener::madeAt)
                        .findFirst()
                        .orElse(null),
                rows.holders(viewer.id()),
                ours(next, ""),
                tried);
    }

    boolean isSetUp(Viewer viewer) {
        return rows.exists(viewer.id());
    }

    /// Whether one may change what opens it: it is open here, or there is none yet.
    boolean mayAdd(Viewer viewer) {
        return !rows.exists(viewer.id()) || openings.current().isPresent();
    }

    /// An address within the house and not the vault's own, or else this.
    static String ours(String next, String otherwise) {
        return Html.isOurs(next) && next.length() <= 500 ? next : otherwise;
    }

    private static VaultView.Line line(Opener one) {
        return new VaultView.Line(
                one.id().toString(),
                one.kind().key(),
                one.name(),
                one.apart(),
                one.madeAt(),
                one.usedAt());
    }
}
