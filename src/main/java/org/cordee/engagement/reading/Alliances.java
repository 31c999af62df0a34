package org.cordee.engagement.reading;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.cordee.engagement.EngagementId;
import org.cordee.engagement.balance.Balance;
import org.cordee.engagement.balance.Finding;
import org.cordee.engagement.balance.Reading;
import org.cordee.engagement.balance.TeamReading;
import org.cordee.engagement.stakeholder.Stakeholder;
import org.cordee.engagement.stakeholder.StakeholderId;
import org.cordee.engagement.stakeholder.StakeholderRole;

/// What was answered, put together: one alliance for each person, one for the team, and what they
/// say of one another (RULES 8).
final class Alliances {
    private final EngagementId engagement;
    private final List<Stakeholder> people;
    private final List<Answered> answers;
    private final ZoneId zone;

    /// What somebody answered, read with the vault open.
    record Answered(ReadingRound round, StakeholderId who, boolean team, Given given, Instant at) {}

    /// @param people those of the engagement, in any order
    /// @param answers of one wording; of a team only rounds that may be read
    Alliances(
            EngagementId engagement,
            List<Stakeholder> people,
            List<Answered> answers,
            ZoneId zone) {
        this.engagement = engagement;
        this.people = people;
        this.answers =
                answers.stream()
                        .sorted(Comparator.comparing(answered -> answered.round().openedAt()))
                        .toList();
        this.zone = zone;
    }

    /// Of everybody who takes part or was ever read; the team last.
    List<Alliance> all() {
        var alliances = new ArrayList<Alliance>();
        people.stream()
                .filter(one -> !one.isTeam())
                .map(this::alliance)
                .filter(alliance -> alliance.isRead() || takesPart(alliance.about()))
                .forEach(alliances::add);
        var size = people.stream().filter(one -> one.isTeam() && !one.hasLeft()).count();
        var points = team();
        if (size > 0 || !points.isEmpty()) {
            alliances.add(
                    new Alliance(
                            engagement.value(),
                            "",
                            "",
                            List.of(StakeholderRole.TEAM),
                            (int) size,
                            points));
        }
        return alliances;
    }

    /// Of the last day on which somebody was read.
    List<AllianceFinding> findings(List<Alliance> alliances) {
        var byId = new HashMap<UUID, Alliance>();
        var readings = new ArrayList<Reading>();
        for (var alliance : alliances) {
            byId.put(alliance.about(), alliance);
            // Of two on a day the later one stands.
            var days = new LinkedHashMap<LocalDate, Reading>();
            alliance.points()
                    .forEach(point ->
                            days.put(
                                    point.on(),
                                    new Reading(alliance.about(), point.on(), point.value())));
            readings.addAll(days.values());
        }
        var moments = Balance.of(readings);
        return moments.isEmpty()
                ? List.of()
                : moments.getLast().findings().stream()
                        .map(finding -> finding(finding, byId))
                        .toList();
    }

    private static AllianceFinding finding(Finding finding, Map<UUID, Alliance> byId) {
        return switch (finding) {
            case Finding.Spread(var low, var high, _) -> of(finding, byId, low, high);
            case Finding.Tilt(var up, _, var down, _) -> of(finding, byId, up, down);
            case Finding.Rupture(var reading, _, _) -> of(finding, byId, reading, reading);
            case Finding.Politeness(var reading, _) -> of(finding, byId, reading, reading);
        };
    }

    private static AllianceFinding of(
            Finding finding, Map<UUID, Alliance> byId, Reading one, Reading other) {
        var first = byId.get(one.stakeholder());
        var second = byId.get(other.stakeholder());
        if (first == null || second == null) {
            throw new IllegalStateException("a finding about nobody");
        }
        return new AllianceFinding(finding, first, second);
    }

    private Alliance alliance(Stakeholder one) {
        var points =
                answers.stream()
                        .filter(answered -> !answered.team() && answered.who().equals(one.id()))
                        .map(answered ->
                                point(
                                        answered.round().id(),
                                        day(answered.at()),
                                        List.of(answered.given()),
                                        answered.given().value()))
                        .toList();
        return new Alliance(one.id().value(), one.name(), one.initials(), one.ordered(), 1, points);
    }

    private boolean takesPart(UUID about) {
        return people.stream().anyMatch(one -> one.id().value().equals(about) && !one.hasLeft());
    }

    /// Nothing of a round that goes on, nor of fewer than four.
    private List<AlliancePoint> team() {
        var rounds = new LinkedHashMap<ReadingRound, List<Given>>();
        answers.stream()
                .filter(answered -> answered.team() && answered.round().teamRead())
                .forEach(answered ->
                        rounds.computeIfAbsent(answered.round(), _ -> new ArrayList<>())
                                .add(answered.given()));
        var points = new ArrayList<AlliancePoint>();
        rounds.forEach((round, given) -> {
            var closed = round.closedAt();
            var value = TeamReading.of(given.stream().map(Given::value).toList());
            if (closed != null && value.isPresent()) {
                points.add(point(round.id(), day(closed), given, value.getAsDouble()));
            }
        });
        return points;
    }

    private static AlliancePoint point(
            ReadingRoundId round, LocalDate on, List<Given> given, double value) {
        var items = new HashMap<ReadingItem, Double>();
        for (var aspect : ReadingItem.values()) {
            items.put(aspect, of(given, one -> one.item(aspect)));
        }
        var objectives = new HashMap<UUID, Double>();
        given.stream()
                .flatMap(one -> one.objectives().keySet().stream())
                .distinct()
                .forEach(objective -> {
                    var seen =
                            given.stream()
                                    .flatMap(one ->
                                            Stream.ofNullable(one.objectives().get(objective)))
                                    .toList();
                    if (given.size() == 1 || seen.size() >= TeamReading.FEWEST) {
                        objectives.put(
                                objective, of(seen, progress -> progress.percent() / 10.0) * 10);
                    }
                });
        return new AlliancePoint(round, on, value, items, objectives);
    }

    /// Somebody's own, or the median of several.
    private static <T> double of(List<T> several, ToDoubleFunction<T> number) {
        var numbers = several.stream().map(number::applyAsDouble).toList();
        return numbers.size() == 1 ? numbers.getFirst() : TeamReading.of(numbers).orElseThrow();
    }

    private LocalDate day(Instant moment) {
        return moment.atZone(zone).toLocalDate();
    }
}
