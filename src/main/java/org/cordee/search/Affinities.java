package org.cordee.search;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cordee.affinity.Condition;
import org.cordee.affinity.Match;
import org.cordee.affinity.Members;
import org.cordee.affinity.Refusals;
import org.cordee.affinity.Why;
import org.cordee.current.MemberId;
import org.cordee.current.Viewer;
import org.cordee.member.Card;
import org.cordee.member.skill.Skills;
import org.cordee.member.skill.Taxonomy;
import org.cordee.search.AffinitiesView.Apart;
import org.cordee.search.AffinitiesView.Found;
import org.cordee.search.AffinitiesView.Standing;
import org.cordee.search.SearchRows.Shown;
import org.cordee.web.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// One's own search: of all members the ten with whom one and they would both gain most, and why.
/// Being found by somebody is not told to anybody.
@Service
@Transactional
public class Affinities {
    static final int MOST = 10;

    /// Days that a _not now_ holds.
    static final int NOT_NOW = 180;

    private static final int MOST_APART = 50;

    private final Night night;
    private final SearchRows rows;
    private final Proposals proposals;
    private final org.cordee.member.Members members;
    private final Skills skills;
    private final TransactionTemplate whole;
    private final Clock clock;

    Affinities(
            Night night,
            SearchRows rows,
            Proposals proposals,
            org.cordee.member.Members members,
            Skills skills,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.night = night;
        this.rows = rows;
        this.proposals = proposals;
        this.members = members;
        this.skills = skills;
        this.whole = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.SUPPORTS)
    public AffinitiesView view(Viewer viewer, WeighingForm form) {
        // The night first: whoever waits for it must not hold a connection.
        var all = night.of(today());
        return Objects.requireNonNull(whole.execute(_ -> view(viewer, form, all)));
    }

    private AffinitiesView view(Viewer viewer, WeighingForm form, Members all) {
        var me = viewer.id();
        var best = all.best(me.value(), MOST, apart(me));
        var proposed = proposals.of(viewer, all);
        var above =
                proposed.stream().map(one -> one.card().id().value()).collect(Collectors.toSet());
        var shown = rows.shown(best.stream().map(Match::other).toList(), today());
        var taxonomy = skills.all();
        var found =
                best.stream()
                        .filter(match -> shown.containsKey(match.other()))
                        .filter(match -> !above.contains(match.other()))
                        .map(match -> found(viewer, all, match.other(), shown, taxonomy))
                        .toList();
        var standing = standing(me, all);
        return new AffinitiesView(
                standing,
                proposed,
                proposed.isEmpty() && standing == Standing.SEARCHING
                        ? proposals.unproposed(me, all, best)
                        : null,
                found,
                keptApart(me),
                form);
    }

    /// The weights as they stand, to be written over.
    public WeighingForm weighing(MemberId me) {
        return WeighingForm.of(rows.weighing(me).orElse(Weighing.USUAL));
    }

    private Found found(
            Viewer viewer, Members all, UUID other, Map<UUID, Shown> shown, Taxonomy taxonomy) {
        var there = shown.get(other);
        var why = all.why(viewer.id().value(), other, Refusals.NONE).orElseThrow();
        if (there == null || !(why instanceof Why.Gains gains)) {
            throw new IllegalStateException("What was found is no pair");
        }
        return new Found(there.card(), Reasons.of(viewer, gains, there, taxonomy));
    }

    /// Why one would gain from somebody, or which condition is not met first.
    @Transactional(propagation = Propagation.SUPPORTS)
    public PersonView person(Viewer viewer, UUID other) {
        if (other.equals(viewer.id().value())) {
            throw new NotFound();
        }
        var all = night.of(today());
        return Objects.requireNonNull(whole.execute(_ -> person(viewer, other, all)));
    }

    private PersonView person(Viewer viewer, UUID other, Members all) {
        var shown = Optional.ofNullable(rows.shown(List.of(other), today()).get(other));
        var there = shown.orElseThrow(NotFound::new);
        return new PersonView(
                there.card(),
                answer(viewer, all, other, there),
                proposals.with(viewer, all, other, there).orElse(null));
    }

    private PersonView.Answer answer(Viewer viewer, Members all, UUID other, Shown there) {
        var me = viewer.id();
        if (standing(me, all) == Standing.ABSENT) {
            return new PersonView.Answer.NotYou();
        }
        var mine = rows.kept(me, today(), Integer.MAX_VALUE);
        if (mine.stream().anyMatch(kept -> kept.other().equals(other))) {
            return new PersonView.Answer.YouSaidSo();
        }
        return switch (all.why(me.value(), other, apart(me)).orElse(null)) {
            case null -> new PersonView.Answer.NotNow();
            case Why.Unmet(var first) -> unmet(first);
            case Why.Gains gains ->
                    new PersonView.Answer.Gains(
                            Reasons.of(viewer, gains, there, skills.all()),
                            gains.pair().both() > 0);
        };
    }

    /// What would tell that another looks no more, wants no more, or would rather not, is told
    /// alike.
    private static PersonView.Answer unmet(Condition first) {
        return switch (first) {
            case LOOKING, EXCLUSION, CAPACITY -> new PersonView.Answer.NotNow();
            case CODE, LANGUAGE, REACH, LEVEL -> new PersonView.Answer.Unmet(first);
        };
    }

    /// Others by the beginning of a name, to ask why one is not among the ten.
    public List<Card> find(MemberId me, String beginning) {
        return beginning.length() < 2
                ? List.of()
                : members.find(beginning).stream().filter(card -> !card.id().equals(me)).toList();
    }

    /// A yes that one has given is taken back with it; true where both knew of it.
    ///
    /// @param forGood or else for half a year
    public boolean keepApart(MemberId me, UUID id, boolean forGood) {
        rows.keepApart(
                me,
                another(me, id),
                forGood ? null : today().plusDays(NOT_NOW),
                today(),
                clock.instant());
        return proposals.decline(id);
    }

    /// One would like to meet somebody whom Cordée has proposed.
    Proposals.Acceptance accept(MemberId me, UUID id) {
        return proposals.accept(me, another(me, id));
    }

    public void letMeet(MemberId me, UUID id) {
        rows.letMeet(me, another(me, id), today());
        proposals.reopen(id);
    }

    private UUID another(MemberId me, UUID id) {
        if (id.equals(me.value()) || !rows.shown(List.of(id), today()).containsKey(id)) {
            throw new NotFound();
        }
        return id;
    }

    /// Counts from the next night on; false where it cannot be read as weights.
    public boolean weigh(MemberId me, WeighingForm form) {
        var weighing = form.weighing();
        weighing.ifPresent(chosen -> rows.weigh(me, chosen));
        return weighing.isPresent();
    }

    private Refusals apart(MemberId me) {
        return Refusals.of(Map.of(me.value(), rows.apart(me, today())));
    }

    private List<Apart> keptApart(MemberId me) {
        var kept = rows.kept(me, today(), MOST_APART);
        var shown = rows.shown(kept.stream().map(SearchRows.Kept::other).toList(), today());
        return kept.stream()
                .map(one ->
                        new Apart(
                                one.other(),
                                Optional.ofNullable(shown.get(one.other()))
                                        .map(there -> there.card().name())
                                        .orElse(""),
                                one.until()))
                .toList();
    }

    private static Standing standing(MemberId me, Members all) {
        return all.find(me.value())
                .map(mine ->
                        mine.capacity() == 0
                                ? Standing.FULL
                                : mine.profile().needs().isEmpty()
                                                && mine.profile().weak().isEmpty()
                                        ? Standing.NEEDLESS
                                        : Standing.SEARCHING)
                .orElse(Standing.ABSENT);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
