package org.cordee.partnership.premortem;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cordee.current.MemberId;
import org.cordee.partnership.Partnership;
import org.cordee.partnership.PartnershipId;
import org.cordee.partnership.Partnerships;
import org.cordee.partnership.premortem.PreMortemView.Earlier;
import org.cordee.partnership.premortem.PreMortemView.Hand;
import org.cordee.partnership.premortem.PreMortemView.Phase;
import org.cordee.partnership.premortem.PreMortemView.Row;
import org.cordee.round.Answer;
import org.cordee.round.Round;
import org.cordee.round.RoundId;
import org.cordee.round.Rounds;
import org.cordee.round.Rounds.Draft;
import org.cordee.round.Saving;
import org.cordee.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Pre-mortems: each says apart how this could fail, all open together. The first is proposed at
/// the start; another may be opened whenever it would help.
@Service
@Transactional
public class PreMortems {
    /// How long one has, and how much more may be given: ten minutes fit into two weeks.
    public static final int DAYS = 14;

    private final Partnerships partnerships;
    private final Rounds rounds;
    private final Clock clock;

    PreMortems(Partnerships partnerships, Rounds rounds, Clock clock) {
        this.partnerships = partnerships;
        this.rounds = rounds;
        this.clock = clock;
    }

    /// @param which one that opened earlier; null for where it stands now
    @Transactional(readOnly = true)
    public PreMortemView view(MemberId me, PartnershipId id, @Nullable RoundId which) {
        var room = partnerships.room(me, id);
        var opened = rounds.revealed(me, id.value(), PreMortemQuestion.KIND);
        var earlier = new ArrayList<Earlier>();
        for (var round : opened) {
            if (round.on(today()) instanceof Round.State.Revealed(var at)) {
                earlier.add(new Earlier(round.id(), at));
            }
        }
        var phase =
                which == null
                        ? latest(me, id)
                                .map(round -> phase(me, round))
                                .orElseGet(() -> new Phase.Idle(null, Map.of()))
                        : opened.stream()
                                .filter(round -> round.id().equals(which))
                                .findFirst()
                                .map(round -> phase(me, round))
                                .orElseThrow(NotFound::new);
        if (!room.has(me)
                && earlier.isEmpty()
                && phase instanceof Phase.Idle(_, var own)
                && own.isEmpty()) {
            throw new NotFound();
        }
        return new PreMortemView(room, me, phase, List.copyOf(earlier));
    }

    /// The latest of a room, open or over.
    @Transactional(readOnly = true)
    public Optional<Round> latest(MemberId me, PartnershipId id) {
        return rounds.latest(me, id.value(), PreMortemQuestion.KIND);
    }

    /// Opens one, where none is open.
    public void open(MemberId me, PartnershipId id) {
        inside(me, id);
        rounds.open(
                id.value(),
                PreMortemQuestion.KIND,
                PreMortemQuestion.keys(),
                today().plusDays(DAYS));
    }

    /// Keeps a draft of all or some answers.
    public Saving save(MemberId me, PartnershipId id, List<Draft> drafts) {
        return rounds.save(me, found(me, id), kept(drafts));
    }

    /// Keeps the draft as it stands and seals it. With the last seal all opens.
    public Saving seal(MemberId me, PartnershipId id, List<Draft> typed) {
        var round = found(me, id);
        var drafts = kept(typed);
        var saving = rounds.save(me, round, drafts);
        // Sealed a moment ago, by the same press or in another window: only the same text may be
        // taken for said.
        var said =
                saving instanceof Saving.NotOpen
                        && found(me, id).sealedBy(me)
                        && lies(me, round, drafts);
        if (!said && !(saving instanceof Saving.Saved)) {
            return saving;
        }
        return switch (rounds.seal(round.id())) {
            case SEALED, REVEALED -> new Saving.Saved(clock.instant(), Map.of());
            case OVER -> new Saving.NotOpen();
            case NOT_YOURS -> throw new NotFound();
        };
    }

    public boolean unseal(MemberId me, PartnershipId id) {
        return rounds.unseal(found(me, id).id());
    }

    /// Gives the others two weeks more; only who has sealed can.
    public boolean extend(MemberId me, PartnershipId id) {
        return rounds.extend(found(me, id).id(), today().plusDays(DAYS));
    }

    private static List<Draft> kept(List<Draft> typed) {
        return typed.stream()
                .map(draft ->
                        new Draft(
                                draft.heading(),
                                PreMortemQuestion.of(draft.heading()).kept(draft.words()),
                                draft.version()))
                .toList();
    }

    private boolean lies(MemberId me, Round round, List<Draft> drafts) {
        var lying =
                rounds.own(me, round.id()).stream()
                        .collect(Collectors.toMap(Answer::heading, Answer::words));
        return drafts.stream()
                .allMatch(draft -> lying.getOrDefault(draft.heading(), "").equals(draft.words()));
    }

    private Partnership inside(MemberId me, PartnershipId id) {
        var room = partnerships.room(me, id);
        if (!room.has(me)) {
            throw new NotFound();
        }
        return room;
    }

    private Round found(MemberId me, PartnershipId id) {
        partnerships.room(me, id);
        return latest(me, id).orElseThrow(NotFound::new);
    }

    private Phase phase(MemberId me, Round round) {
        var how = round.on(today());
        return switch (how) {
            case Round.State.Revealed(var at) -> revealed(round, at);
            case Round.State.Closed _, Round.State.RanOut _ -> new Phase.Idle(how, own(me, round));
            case Round.State.Open _, Round.State.Overdue _ ->
                    round.sealedBy(me)
                            ? new Phase.Waiting(
                                    round, how, rounds.ownSeal(round.id()).orElseThrow())
                            : new Phase.Writing(
                                    round, how, own(me, round), rounds.spares(me, round.id()));
        };
    }

    private Map<PreMortemQuestion, Answer> own(MemberId me, Round round) {
        var own = new EnumMap<PreMortemQuestion, Answer>(PreMortemQuestion.class);
        rounds.own(me, round.id())
                .forEach(answer -> own.put(PreMortemQuestion.of(answer.heading()), answer));
        return own;
    }

    private Phase revealed(Round round, Instant at) {
        var said = new HashMap<PreMortemQuestion, Map<MemberId, String>>();
        rounds.readable(round.id())
                .forEach(answer ->
                        said.computeIfAbsent(
                                        PreMortemQuestion.of(answer.heading()),
                                        _ -> new HashMap<>())
                                .put(answer.author(), answer.words()));
        var rows = new ArrayList<Row>();
        for (var question : PreMortemQuestion.values()) {
            var answers = said.getOrDefault(question, Map.of());
            // What was asked of friends is left out where nobody had anything to say to it.
            if (question != PreMortemQuestion.UNSAID
                    || answers.values().stream().anyMatch(words -> !words.isBlank())) {
                rows.add(
                        new Row(
                                question,
                                round.parties().stream()
                                        .map(party ->
                                                new Hand(
                                                        party.member(),
                                                        party.name(),
                                                        answers.getOrDefault(party.member(), "")))
                                        .toList()));
            }
        }
        return new Phase.Revealed(round, at, List.copyOf(rows));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
