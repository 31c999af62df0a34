package org.cordee.partnership.signal;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.cordee.current.MemberId;
import org.cordee.partnership.pulse.OpenSignal;
import org.cordee.round.Evidence;

/// The partnership is shown to others, and nothing happens in it.
///
/// @param published whether it has a public page
/// @param announcedBy the parties that say it is told elsewhere
public record Facade(Living living, boolean published, List<MemberId> announcedBy)
        implements Signal {
    @Override
    public LocalDate at() {
        return living.since();
    }

    @Override
    public Optional<UUID> subject() {
        return Optional.empty();
    }

    @Override
    public Optional<MemberId> party() {
        return Optional.empty();
    }

    @Override
    public Optional<OpenSignal.Kind> crisis() {
        return Optional.empty();
    }

    static Stream<Facade> in(LocalDate today, Facts facts, List<Evidence> known) {
        var announced =
                known.stream()
                        .filter(fact -> fact.kind() == Evidence.Kind.ANNOUNCED_ELSEWHERE)
                        .map(Evidence::party)
                        .distinct()
                        .sorted(Comparator.comparing(MemberId::value))
                        .toList();
        var published = known.stream().anyMatch(fact -> fact.kind() == Evidence.Kind.PUBLISHED);
        if (!published && announced.isEmpty()) {
            return Stream.empty();
        }
        return Stream.of(Living.on(today, facts))
                .filter(living -> living.state() == Living.State.FACADE)
                .map(living -> new Facade(living, published, announced));
    }
}
