package org.cordee.engagement.reading;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cordee.engagement.Engagement;
import org.cordee.engagement.balance.Finding;
import org.cordee.engagement.stakeholder.Stakeholder;
import org.jspecify.annotations.Nullable;

/// The alliances of an engagement, as its coach reads them with the vault open.
///
/// @param rounds the latest first
/// @param told what each person said of the latest round; none for those who said nothing, and
///   nothing of a team
/// @param own how the coach sees the latest round
/// @param until as it was typed, where it did not fit; null otherwise
/// @param refused whether the last day of a round did not fit
public record AlliancesView(
        Engagement engagement,
        List<Stakeholder> people,
        List<ReadingRound> rounds,
        Map<UUID, Told> told,
        List<Alliance> alliances,
        List<AllianceFinding> findings,
        OwnReading own,
        List<ShownObjective> objectives,
        String until,
        boolean refused) {

    /// What became of a question.
    public enum Told {
        ANSWERED,
        DECLINED
    }

    /// As many ropes as can still be told apart on one map.
    private static final int DRAWN = 8;

    public AlliancesView {
        people = List.copyOf(people);
        rounds = List.copyOf(rounds);
        told = Map.copyOf(told);
        alliances = List.copyOf(alliances);
        findings = List.copyOf(findings);
        objectives = List.copyOf(objectives);
    }

    public String address() {
        return "/engagements/" + engagement.id().value() + "/alliances";
    }

    public @Nullable ReadingRound latest() {
        return rounds.isEmpty() ? null : rounds.getFirst();
    }

    public boolean isAsking() {
        var latest = latest();
        return latest != null && latest.isOpen();
    }

    public String state() {
        return engagement.isOver()
                ? "over"
                : people.isEmpty()
                        ? "nobody"
                        : rounds.isEmpty() ? "unread" : isAsking() ? "asking" : "read";
    }

    /// Those that were read.
    public List<Alliance> read() {
        return alliances.stream().filter(Alliance::isRead).toList();
    }

    public Ropes ropes(boolean narrow) {
        var read = read();
        return Ropes.of(read.subList(0, Math.min(DRAWN, read.size())), narrow);
    }

    /// What asks for a word before everything else: not the spread, which there always is.
    public List<AllianceFinding> notices() {
        return findings.stream().filter(one -> !(one.finding() instanceof Finding.Spread)).toList();
    }

    public @Nullable AllianceFinding spread() {
        return findings.stream()
                .filter(one -> one.finding() instanceof Finding.Spread)
                .findFirst()
                .orElse(null);
    }

    /// Those of whom an answer is awaited one by one: not of a team.
    public List<Stakeholder> asked() {
        return people.stream().filter(one -> !one.isTeam() && !one.hasLeft()).toList();
    }

    /// Those who see an objective in some way, in the order of the alliances.
    public List<Alliance> seeing(UUID objective) {
        return read().stream()
                .filter(alliance -> alliance.latest().objectives().containsKey(objective))
                .toList();
    }

    /// The earliest reading that still counts.
    public @Nullable LocalDate since() {
        return read().stream()
                .map(alliance -> alliance.first().on())
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    /// Until when answers come; null when none is asked.
    public @Nullable Instant untilAt() {
        var latest = latest();
        return latest != null && latest.isOpen() ? latest.untilAt() : null;
    }
}
