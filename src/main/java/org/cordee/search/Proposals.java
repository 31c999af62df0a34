package org.cordee.search;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordee.affinity.Match;
import org.cordee.affinity.Members;
import org.cordee.affinity.Refusals;
import org.cordee.affinity.Why;
import org.cordee.current.MemberId;
import org.cordee.current.Viewer;
import org.cordee.member.practice.Practice.Kind;
import org.cordee.member.practice.Practices;
import org.cordee.member.skill.Skills;
import org.cordee.member.skill.Taxonomy;
import org.cordee.search.ProposalRows.Line;
import org.cordee.search.ProposalRows.Standing;
import org.cordee.search.ProposalRows.Waiting;
import org.cordee.search.Proposed.Answer;
import org.cordee.search.Proposed.Meeting;
import org.cordee.search.SearchRows.Shown;
import org.cordee.web.Words;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What Cordée has proposed to somebody, and what they say to it. A yes is told when both have said
/// it, and nothing else ever is.
@Service
@Transactional
class Proposals {
    /// For how long two who both want to meet stand first on their page.
    private static final Period MET_STANDS = Period.ofDays(60);

    /// For how long Today says so.
    private static final Period MET_IS_NEWS = Period.ofDays(14);

    private final ProposalRows rows;
    private final SearchRows search;
    private final Skills skills;
    private final Practices practices;
    private final Clock clock;

    Proposals(
            ProposalRows rows, SearchRows search, Skills skills, Practices practices, Clock clock) {
        this.rows = rows;
        this.search = search;
        this.skills = skills;
        this.practices = practices;
        this.clock = clock;
    }

    /// What became of a yes.
    enum Acceptance {
        /// Both want to meet.
        MET,
        /// One's own yes is kept; more is not known.
        KEPT,
        /// Nothing is proposed any more.
        OVER
    }

    List<Proposed> of(Viewer viewer, Members all) {
        var standing = standing(viewer.id());
        var shown = search.shown(standing.stream().map(Standing::other).toList(), today());
        var taxonomy = skills.all();
        var meetings = meetings(viewer.locale(), standing);
        return standing.stream()
                .flatMap(one ->
                        Optional.ofNullable(shown.get(one.other())).stream()
                                .map(there ->
                                        proposed(viewer, all, one, there, taxonomy, meetings)))
                .toList();
    }

    /// Somebody, where they and one are proposed to each other.
    Optional<Proposed> with(Viewer viewer, Members all, UUID other, Shown there) {
        return standing(viewer.id()).stream()
                .filter(one -> one.other().equals(other))
                .findFirst()
                .map(one ->
                        proposed(
                                viewer,
                                all,
                                one,
                                there,
                                skills.all(),
                                meetings(viewer.locale(), List.of(one))));
    }

    private List<Standing> standing(MemberId me) {
        return rows.standing(me, Weeks.gone(today()), since(MET_STANDS));
    }

    private Proposed proposed(
            Viewer viewer,
            Members all,
            Standing one,
            Shown there,
            Taxonomy taxonomy,
            Map<UUID, Meeting> meetings) {
        // Whoever would rather not is shown here as ever, or it would tell.
        var why = all.why(viewer.id().value(), one.other(), Refusals.NONE).orElse(null);
        return new Proposed(
                there.card(),
                why instanceof Why.Gains gains ? Reasons.of(viewer, gains, there, taxonomy) : null,
                answer(one, meetings));
    }

    private static Answer answer(Standing one, Map<UUID, Meeting> meetings) {
        var until = Weeks.lastDay(one.week());
        return one.met() != null
                ? new Answer.Both(meetings.getOrDefault(one.other(), Meeting.NOTHING))
                : one.wanted() ? new Answer.Given(until) : new Answer.Awaited(until);
    }

    /// What one may know of those whom one may meet; nothing is asked where there is nobody.
    private Map<UUID, Meeting> meetings(Locale language, List<Standing> standing) {
        var met = standing.stream().filter(one -> one.met() != null).map(Standing::other).toList();
        if (met.isEmpty()) {
            return Map.of();
        }
        var names =
                practices.choices().stream()
                        .collect(
                                Collectors.toMap(
                                        choice -> new Line(choice.kind().key(), choice.key()),
                                        choice -> choice.in(language)));
        return rows.meetings(met).entrySet().stream()
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey,
                                lines -> meeting(language, lines.getValue(), names)));
    }

    private static Meeting meeting(Locale language, List<Line> lines, Map<Line, String> names) {
        return new Meeting(
                lines.stream()
                        .filter(line -> line.kind().equals("email"))
                        .map(Line::words)
                        .findFirst()
                        .orElse(""),
                named(lines, Kind.CLIENTELE, names),
                Stream.concat(
                                named(lines, Kind.ZONE, names).stream(),
                                lines.stream()
                                        .filter(line -> line.kind().equals("online"))
                                        .map(_ -> Words.say(language, "affinity.where.online")))
                        .toList(),
                named(lines, Kind.SERVICE, names));
    }

    private static List<String> named(List<Line> lines, Kind kind, Map<Line, String> names) {
        return lines.stream()
                .filter(line -> line.kind().equals(kind.key()))
                .map(line -> names.getOrDefault(line, line.words()))
                .toList();
    }

    /// Why one is proposed to nobody.
    Unproposed unproposed(MemberId me, Members all, List<Match> best) {
        return Unproposed.of(
                all.find(me.value()).orElseThrow().profile(),
                best,
                rows.lately(me, Weeks.gone(today())),
                rows.waited(me),
                Weeks.week(today()).plusWeeks(1));
    }

    /// What asks for an answer, and whom one may meet since not long ago.
    @Transactional(readOnly = true)
    public List<Waiting> waiting(MemberId me) {
        return rows.waiting(me, Weeks.gone(today()), since(MET_IS_NEWS), today());
    }

    /// One would like to meet somebody who was proposed. Saying so again changes nothing; having
    /// said _not now_ before is forgotten.
    public Acceptance accept(MemberId me, UUID other) {
        var acceptance =
                Acceptance.valueOf(
                        rows.accept(other, Weeks.gone(today()), clock.instant())
                                .toUpperCase(Locale.ROOT));
        if (acceptance != Acceptance.OVER) {
            search.letMeet(me, other, today());
        }
        return acceptance;
    }

    /// True where a yes is taken back that both knew of.
    boolean decline(UUID other) {
        return rows.decline(other, clock.instant());
    }

    /// What was declined waits for an answer again, as long as it stands.
    void reopen(UUID other) {
        rows.reopen(other);
    }

    private Instant since(Period period) {
        return clock.instant().atZone(ZoneOffset.UTC).minus(period).toInstant();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
