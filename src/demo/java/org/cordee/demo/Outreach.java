package org.cordee.demo;

import static org.cordee.demo.Invented.HELENE;
import static org.cordee.demo.Invented.IDRIS;
import static org.cordee.demo.Invented.MAUD;
import static org.cordee.demo.Invented.SOLVEIG;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.cordee.circle.CircleId;
import org.cordee.circle.Circles;
import org.cordee.circle.action.ActionForm;
import org.cordee.circle.action.ActionReading;
import org.cordee.circle.action.ActionRounds;
import org.cordee.circle.action.CommonAction;
import org.cordee.circle.action.CommonActions;
import org.cordee.circle.action.Reply;
import org.cordee.current.MemberId;
import org.cordee.current.Viewer;
import org.springframework.stereotype.Component;

/// What the four of the circle do together to be known: one morning, to which each has said yes.
@Component
class Outreach {
    private static final String TITLE = "Une matinée pour les dirigeants de la vallée";

    private final Sittings sittings;
    private final Circles circles;
    private final CommonActions actions;
    private final ActionReading reading;
    private final ActionRounds rounds;

    Outreach(
            Sittings sittings,
            Circles circles,
            CommonActions actions,
            ActionReading reading,
            ActionRounds rounds) {
        this.sittings = sittings;
        this.circles = circles;
        this.actions = actions;
        this.reading = reading;
        this.rounds = rounds;
    }

    void tell(Calendar calendar) {
        sittings.sit(IDRIS, calendar.at(16, "18:30"), me -> proposes(me, calendar));
        // A start that was cut after this asks and starts it no second time.
        if (sittings.sit(IDRIS, calendar.at(15, "12:20"), this::mayBeAsked)) {
            says(calendar, 14, HELENE, "Volontiers. Je préfère raconter un cas que présenter.");
            says(calendar, 13, SOLVEIG, "");
            says(calendar, 13, IDRIS, "");
            says(calendar, 12, MAUD, "Oui, et je m’occupe de l’invitation.");
            sittings.sit(
                    IDRIS,
                    calendar.at(11, "19:10"),
                    me -> rounds.start(me, circle(), action().id()));
        }
        sittings.sit(
                SOLVEIG,
                calendar.at(4, "17:45"),
                me -> actions.tick(circle(), action().id(), 0, true));
    }

    private boolean proposes(MemberId me, Calendar calendar) {
        if (!reading.list(circle(), null).current().isEmpty()) {
            return false;
        }
        var typed =
                Map.of(
                        "title",
                        TITLE,
                        "words",
                        "Deux heures, sans diaporama. Chacun raconte un cas que personne ne peut reconnaître, puis nous"
                                + " répondons aux questions.",
                        "clientele",
                        "Des dirigeants qui reprennent une équipe",
                        "due",
                        calendar.day(40).toString());
        var sent = new HashMap<>(typed);
        row(sent, 0, SOLVEIG, "Réserver une salle", calendar.day(2).toString());
        row(sent, 1, MAUD, "Écrire l’invitation", calendar.day(5).toString());
        row(sent, 2, IDRIS, "Relire les cas de chacun", calendar.day(20).toString());
        return switch (actions.propose(viewer(me), circle(), ActionForm.of(sent::get))) {
            case CommonActions.Writing.Done _ -> true;
            case CommonActions.Writing.Unfit(var view) ->
                    throw new IllegalStateException("Refused: " + view.refusals());
            case CommonActions.Writing.Crossed _ -> throw new IllegalStateException();
        };
    }

    private void row(Map<String, String> sent, int n, Invented who, String what, String due) {
        sent.put("doer-" + n, sittings.id(who).value().toString());
        sent.put("what-" + n, what);
        sent.put("due-" + n, due);
    }

    /// Asks, where it has not started.
    private boolean mayBeAsked(MemberId me) {
        var action = action();
        return action.stage() == CommonAction.Stage.PROPOSED
                && rounds.ask(me, circle(), action.id(), action.version())
                        == ActionRounds.Step.DONE;
    }

    private void says(Calendar calendar, int daysAgo, Invented who, String words) {
        var sent = Map.of("words.consent", "yes", "words.words", words);
        sittings.sit(
                who,
                calendar.at(daysAgo, "20:05"),
                me -> rounds.seal(viewer(me), circle(), action().id(), Reply.of(sent::get)));
    }

    private CommonAction action() {
        return reading.list(circle(), null).current().getFirst();
    }

    private CircleId circle() {
        return circles.list(null).mine().getFirst().id();
    }

    private static Viewer viewer(MemberId me) {
        return new Viewer(me, UUID.randomUUID(), "", Locale.FRENCH, Calendar.ZONE, null, false);
    }
}
