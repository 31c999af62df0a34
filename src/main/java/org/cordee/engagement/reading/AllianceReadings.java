package org.cordee.engagement.reading;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cordee.current.Ids;
import org.cordee.current.MemberId;
import org.cordee.current.Viewer;
import org.cordee.engagement.Engagement;
import org.cordee.engagement.EngagementId;
import org.cordee.engagement.Engagements;
import org.cordee.engagement.reading.AlliancesView.Told;
import org.cordee.engagement.stakeholder.Links;
import org.cordee.engagement.stakeholder.LivingLink;
import org.cordee.engagement.stakeholder.Occasion;
import org.cordee.engagement.stakeholder.Resealing;
import org.cordee.engagement.stakeholder.Showing;
import org.cordee.engagement.stakeholder.StakeholderId;
import org.cordee.engagement.stakeholder.Stakeholders;
import org.cordee.vault.Vaults;
import org.cordee.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The rounds in which a coach asks how their alliances are seen, and what comes of them. Nothing
/// that is computed is kept; all of it asks for the vault.
@Service
@Transactional
public class AllianceReadings implements Resealing {
    private static final Duration SUGGESTED = Duration.ofDays(14);
    private static final int LONGEST_DAYS = 90;

    /// Quarter by quarter, ten years.
    private static final int MOST_ROUNDS = 40;

    private final ReadingRoundRows rows;
    private final Engagements engagements;
    private final Stakeholders stakeholders;
    private final Links links;
    private final ObjectProvider<Showing> showings;
    private final Vaults vaults;
    private final Clock clock;

    AllianceReadings(
            ReadingRoundRows rows,
            Engagements engagements,
            Stakeholders stakeholders,
            Links links,
            ObjectProvider<Showing> showings,
            Vaults vaults,
            Clock clock) {
        this.rows = rows;
        this.engagements = engagements;
        this.stakeholders = stakeholders;
        this.links = links;
        this.showings = showings;
        this.vaults = vaults;
        this.clock = clock;
    }

    /// All alliances of an engagement. What had come has been seen.
    AlliancesView view(Viewer viewer, EngagementId id) {
        rows.look(viewer.id(), id, clock.instant());
        var suggested = clock.instant().plus(SUGGESTED).atZone(viewer.zone()).toLocalDate();
        return view(viewer, id, suggested.toString(), false);
    }

    /// Asks everybody who takes part, each by a new link.
    ///
    /// @param until the last day, as it was typed
    /// @return the page again where that day does not fit; null when they are asked, or were
    @Nullable AlliancesView open(Viewer viewer, EngagementId id, String until) {
        var me = viewer.id();
        var engagement = going(me, id);
        var now = clock.instant();
        var last = day(until);
        var today = now.atZone(viewer.zone()).toLocalDate();
        if (last == null || !last.isAfter(today) || last.isAfter(today.plusDays(LONGEST_DAYS))) {
            return view(viewer, id, until, true);
        }
        engagements.hold(me, id);
        var people = stakeholders.of(me, id).stream().filter(one -> !one.hasLeft()).toList();
        if (people.isEmpty() || rows.isOpen(id)) {
            return null;
        }
        var end = last.plusDays(1).atStartOfDay(viewer.zone()).toInstant();
        rows.open(me, id, Ids.at(now), Wording.latest(), now, end);
        links.send(
                me,
                engagement,
                people,
                Occasion.READING,
                viewer.name(),
                end.minus(Duration.ofHours(12)));
        return null;
    }

    /// Asks no longer.
    ///
    /// @return whether it was still asking
    boolean close(MemberId me, EngagementId id, ReadingRoundId round) {
        if (rows.find(me, id, round).isEmpty()) {
            throw new NotFound();
        }
        return rows.close(round, clock.instant());
    }

    /// The form of the coach's own reading, as it stands.
    AlliancesView own(Viewer viewer, EngagementId id) {
        var view = view(viewer, id, "", false);
        if (view.latest() == null) {
            throw new NotFound();
        }
        return view;
    }

    /// Keeps the coach's own reading of the latest round.
    ///
    /// @return the page again where another window was quicker; null when it is kept
    @Nullable AlliancesView write(
            Viewer viewer, EngagementId id, Function<String, @Nullable String> sent) {
        var view = own(viewer, id);
        var latest = view.latest();
        if (latest == null) {
            throw new NotFound();
        }
        var typed = OwnReading.of(sent, view.alliances().stream().map(Alliance::about).toList());
        if (typed.points().equals(view.own().points())) {
            return null;
        }
        var sealed = vaults.seal(id.value(), Answers.coach(latest.id()), typed.bytes());
        var kept =
                typed.version() == view.own().version()
                        && rows.write(
                                viewer.id(),
                                id,
                                latest.id(),
                                typed.version(),
                                sealed,
                                clock.instant());
        return kept
                ? null
                : new AlliancesView(
                        view.engagement(),
                        view.people(),
                        view.rounds(),
                        view.told(),
                        view.alliances(),
                        view.findings(),
                        typed.on(view.own().version()),
                        view.objectives(),
                        "",
                        true);
    }

    /// A link made later reads what its holder answered before.
    @Override
    public void reseal(MemberId me, Engagement engagement, Map<StakeholderId, LivingLink> fresh) {
        var lines = rows.answers(me, engagement.id());
        var vault = vaults.demand();
        for (var line : lines) {
            var contents = line.contents();
            var link = fresh.get(line.stakeholder());
            // Single answers of a team are opened for nobody.
            if (contents != null && link != null && !line.team()) {
                var place = Answers.place(line.round(), line.stakeholder());
                var given = Given.of(vault.read(engagement.id().value(), place, contents));
                var own = links.seal(link, Answers.own(line.round()), given.texts());
                rows.own(link.id(), line.round(), me, own);
            }
        }
    }

    private AlliancesView view(Viewer viewer, EngagementId id, String until, boolean refused) {
        var me = viewer.id();
        var engagement = engagements.one(me, id);
        var people = stakeholders.of(me, id);
        var rounds = rows.rounds(me, id, MOST_ROUNDS);
        var lines = rows.answers(me, id);
        var alliances =
                new Alliances(id, people, answered(engagement, rounds, lines), viewer.zone());
        var all = alliances.all();
        return new AlliancesView(
                engagement,
                people,
                rounds,
                told(rounds, lines),
                all,
                alliances.findings(all),
                rounds.isEmpty() ? OwnReading.NONE : ownOf(id, rounds.getFirst().id()),
                ShownObjective.of(shown(me, engagement)),
                until,
                refused);
    }

    /// Those of the wording of the latest round.
    private List<Alliances.Answered> answered(
            Engagement engagement, List<ReadingRound> rounds, List<ReadingRoundRows.Line> lines) {
        if (rounds.isEmpty()) {
            return List.of();
        }
        var compared =
                rounds.stream()
                        .filter(round -> round.wording() == rounds.getFirst().wording())
                        .collect(Collectors.toMap(ReadingRound::id, Function.identity()));
        var vault = vaults.demand();
        var answered = new ArrayList<Alliances.Answered>();
        for (var line : lines) {
            var round = compared.get(line.round());
            var contents = line.contents();
            if (round != null && contents != null) {
                var place = Answers.place(line.round(), line.stakeholder());
                answered.add(
                        new Alliances.Answered(
                                round,
                                line.stakeholder(),
                                line.team(),
                                Given.of(vault.read(engagement.id().value(), place, contents)),
                                line.answeredAt()));
            }
        }
        return answered;
    }

    private static Map<UUID, Told> told(
            List<ReadingRound> rounds, List<ReadingRoundRows.Line> lines) {
        return lines.stream()
                .filter(line ->
                        !rounds.isEmpty()
                                && line.round().equals(rounds.getFirst().id())
                                && !line.team())
                .collect(
                        Collectors.toMap(
                                line -> line.stakeholder().value(),
                                line -> line.contents() == null ? Told.DECLINED : Told.ANSWERED));
    }

    private OwnReading ownOf(EngagementId id, ReadingRoundId round) {
        return rows.read(round)
                .map(line ->
                        OwnReading.of(
                                line.version(),
                                vaults.demand()
                                        .read(id.value(), Answers.coach(round), line.contents())))
                .orElse(OwnReading.NONE);
    }

    private Map<String, String> shown(MemberId me, Engagement engagement) {
        var shown = new HashMap<String, String>();
        showings.orderedStream().forEach(part -> shown.putAll(part.shown(me, engagement)));
        return shown;
    }

    private Engagement going(MemberId me, EngagementId id) {
        var engagement = engagements.one(me, id);
        if (engagement.isOver()) {
            throw new NotFound();
        }
        return engagement;
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeParseException none) {
            return null;
        }
    }
}
