package org.cordee.circle.action;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cordee.circle.CircleAgenda;
import org.cordee.circle.CircleId;
import org.cordee.current.MemberId;
import org.cordee.current.Viewer;
import org.cordee.round.Round;
import org.cordee.round.Rounds;
import org.cordee.web.NotFound;
import org.cordee.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Common actions as they are read in their circle.
@Service
@Transactional(readOnly = true)
public class ActionReading implements CircleAgenda {
    /// The kind of round in which each is asked.
    static final String KIND = "common-action";

    /// Of those that are over; the others are thirty at most.
    private static final int PAGE = 20;

    private final CommonActionRows rows;
    private final Rounds rounds;
    private final Clock clock;

    ActionReading(CommonActionRows rows, Rounds rounds, Clock clock) {
        this.rows = rows;
        this.rounds = rounds;
        this.clock = clock;
    }

    @Override
    public List<Planned> planned(CircleId circle) {
        return rows.current(circle).stream()
                .map(one ->
                        new Planned(
                                one.id().value(), one.title(), one.due(), one.startedAt() != null))
                .toList();
    }

    /// @param after the last one over that was read; null for the first page
    public ActionsView list(CircleId circle, @Nullable CommonActionId after) {
        var companions = rows.companions(circle).orElseThrow(NotFound::new);
        var over = rows.over(circle, after, PAGE + 1);
        return new ActionsView(
                companions,
                after == null ? rows.current(circle) : List.of(),
                over.subList(0, Math.min(PAGE, over.size())),
                after != null,
                over.size() > PAGE);
    }

    public ActionView one(Viewer viewer, CircleId circle, CommonActionId id) {
        var me = viewer.id();
        var companions = rows.companions(circle).orElseThrow(NotFound::new);
        var action = rows.find(circle, id).orElseThrow(NotFound::new);
        var prepared = action.stage() == CommonAction.Stage.PROPOSED;
        var standpoints =
                prepared ? standpoints(viewer.locale(), companions) : List.<Standpoint>of();
        var inquiry = inquiry(me, action);
        return new ActionView(
                companions,
                action,
                me,
                Overlap.among(standpoints),
                standpoints.stream().filter(Standpoint::isUnsaid).map(Standpoint::name).toList(),
                inquiry,
                readiness(companions, inquiry),
                CommonActions.leads(me, companions, action),
                null,
                null);
    }

    /// Where the question stands for this member.
    Inquiry inquiry(MemberId me, CommonAction action) {
        var round =
                rounds.latest(me, action.id().value(), KIND)
                        .filter(latest -> latest.id().equals(action.asked()))
                        .orElse(null);
        if (round == null) {
            return action.isAsked()
                    ? new Inquiry.Before()
                    : new Inquiry.Unasked(null, Reply.of(List.of()));
        }
        var how = round.on(today());
        if (!action.isAsked()) {
            return new Inquiry.Unasked(how, Reply.of(rounds.own(me, round.id())));
        }
        return switch (how) {
            case Round.State.Revealed(var at) -> new Inquiry.Opened(at, words(round));
            case Round.State.Closed _, Round.State.RanOut _ ->
                    new Inquiry.Unasked(how, Reply.of(rounds.own(me, round.id())));
            case Round.State.Open _, Round.State.Overdue _ ->
                    round.sealedBy(me)
                            ? new Inquiry.Waiting(
                                    round, how, rounds.ownSeal(round.id()).orElseThrow())
                            : new Inquiry.Writing(round, how, Reply.of(rounds.own(me, round.id())));
        };
    }

    static Readiness readiness(Companions companions, Inquiry inquiry) {
        var said = new HashMap<MemberId, Consent>();
        if (inquiry instanceof Inquiry.Opened(_, var words)) {
            // What is none of the three is no yes.
            words.forEach(word ->
                    said.put(word.member(), word.consent() == null ? Consent.NO : word.consent()));
        }
        return inquiry instanceof Inquiry.Before
                ? Readiness.SOMEBODY_CAME
                : Readiness.of(inquiry instanceof Inquiry.Opened, companions.ids(), said);
    }

    private List<Inquiry.Word> words(Round round) {
        var said = new HashMap<MemberId, Map<String, String>>();
        rounds.readable(round.id())
                .forEach(answer ->
                        said.computeIfAbsent(answer.author(), _ -> new HashMap<>())
                                .put(answer.heading(), answer.words()));
        return round.parties().stream()
                .map(party -> {
                    var own = said.getOrDefault(party.member(), Map.of());
                    return new Inquiry.Word(
                            party.member(),
                            party.name(),
                            Consent.of(own.getOrDefault(Reply.CONSENT, "")).orElse(null),
                            own.getOrDefault(Reply.WORDS, ""));
                })
                .toList();
    }

    private enum Ground {
        CLIENTELE,
        PLACE,
        SERVICE;

        static Ground of(String kind) {
            return switch (kind) {
                case "clientele" -> CLIENTELE;
                case "service" -> SERVICE;
                default -> PLACE;
            };
        }
    }

    private List<Standpoint> standpoints(Locale language, Companions companions) {
        var english = language.getLanguage().equals("en");
        var declared = new HashMap<MemberId, Map<Ground, Map<String, String>>>();
        for (var one : rows.positionings(companions.circle())) {
            var label =
                    one.kind().equals("online")
                            ? Words.say(language, "action.online")
                            : english ? one.english() : one.french();
            declared.computeIfAbsent(one.member(), _ -> new EnumMap<>(Ground.class))
                    .computeIfAbsent(Ground.of(one.kind()), _ -> new LinkedHashMap<>())
                    .put(one.choice(), label);
        }
        return companions.all().stream()
                .map(one -> {
                    var grounds =
                            declared.getOrDefault(one.id(), Map.<Ground, Map<String, String>>of());
                    return new Standpoint(
                            one.name(),
                            grounds.getOrDefault(Ground.CLIENTELE, Map.of()),
                            grounds.getOrDefault(Ground.PLACE, Map.of()),
                            grounds.getOrDefault(Ground.SERVICE, Map.of()));
                })
                .toList();
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
