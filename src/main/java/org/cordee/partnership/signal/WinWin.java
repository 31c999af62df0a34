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

/// At a door, a party said that what it gets is not worth what it gives.
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
        return Said.of(known, Evidence.Kind.NOT_WORTH_IT).stream()
                .map(said ->
                        new WinWin(
                                said.about(),
                                known.stream()
                                        .filter(fact ->
                                                fact.kind() == Evidence.Kind.NOT_WORTH_IT
                                                        && said.about().equals(fact.about()))
                                        .map(Evidence::party)
                                        .distinct()
                                        .sorted(Comparator.comparing(MemberId::value))
                                        .toList(),
                                said.at()));
    }
}
