package org.cordee.partnership.signal;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordee.current.MemberId;
import org.cordee.partnership.pulse.OpenSignal;
import org.cordee.round.Evidence;
import org.cordee.round.Evidence.Kind;

/// At a door, when it was last asked, a party said that what it gets is not worth what it gives.
///
/// @param members who said so
public record WinWin(UUID door, List<MemberId> members, LocalDate at) implements Signal {
    @Override
    public Optional<UUID> subject() {
        return Optional.of(door);
    }

    @Override
    public Optional<MemberId> party() {
        return members.size() == 1 ? Optional.of(members.getFirst()) : Optional.empty();
    }

    @Override
    public Optional<OpenSignal.Kind> crisis() {
        return Optional.of(OpenSignal.Kind.WIN_WIN);
    }

    static Stream<WinWin> in(List<Evidence> known) {
        return known.stream()
                .filter(fact -> fact.kind() == Kind.WORTH_IT || fact.kind() == Kind.NOT_WORTH_IT)
                .collect(Collectors.groupingBy(fact -> Objects.requireNonNull(fact.about())))
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(door -> at(door.getKey(), door.getValue()).stream());
    }

    private static Optional<WinWin> at(UUID door, List<Evidence> said) {
        var last = said.stream().map(Evidence::at).max(Comparator.naturalOrder()).orElseThrow();
        var members =
                said.stream()
                        .filter(fact -> fact.at().equals(last))
                        .filter(fact -> fact.kind() == Kind.NOT_WORTH_IT)
                        .map(Evidence::party)
                        .distinct()
                        .sorted(Comparator.comparing(MemberId::value))
                        .toList();
        return members.isEmpty() ? Optional.empty() : Optional.of(new WinWin(door, members, last));
    }
}
