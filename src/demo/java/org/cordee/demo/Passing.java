package org.cordee.demo;

import static org.cordee.demo.Invented.GASPARD;
import static org.cordee.demo.Invented.HELENE;
import static org.cordee.demo.Invented.IDRIS;
import static org.cordee.demo.Invented.MAUD;
import static org.cordee.demo.Invented.SOLVEIG;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cordee.current.MemberId;
import org.cordee.current.Viewer;
import org.cordee.giving.opportunity.Opportunities;
import org.cordee.giving.opportunity.Opportunities.Noting;
import org.cordee.giving.opportunity.OpportunityForm;
import org.cordee.giving.opportunity.OpportunityId;
import org.cordee.giving.opportunity.PassForm;
import org.cordee.giving.opportunity.PassId;
import org.cordee.giving.opportunity.Reached;
import org.cordee.giving.opportunity.WatchForm;
import org.cordee.giving.opportunity.Watches;
import org.cordee.guard.Decisions;
import org.cordee.guard.GuardReason;
import org.cordee.guard.Passage;
import org.cordee.guard.Readings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What the invented people heard of and passed on: one that waits for Hélène, one of hers that
/// nobody has yet, one that went through two hands and became something, one that was left.
@Component
class Passing {
    private final Sittings sittings;
    private final Opportunities opportunities;
    private final Watches watches;

    Passing(Sittings sittings, Opportunities opportunities, Watches watches) {
        this.sittings = sittings;
        this.opportunities = opportunities;
        this.watches = watches;
    }

    void tell(Calendar calendar) {
        var heard =
                sittings.sit(
                        GASPARD,
                        calendar.at(40, "09:00"),
                        me -> opportunities.list(viewer(me), null).heard().isEmpty());
        if (!heard) {
            return;
        }
        watch(
                HELENE,
                calendar.at(50, "08:10"),
                MAUD,
                "coopératives",
                "réunions d’atelier",
                "agroalimentaire");
        watch(HELENE, calendar.at(50, "08:12"), IDRIS, "équipes en tension", "chefs d’équipe");
        watch(IDRIS, calendar.at(45, "19:00"), HELENE, "rachat", "comité de direction");

        // Through two hands, and something came of it.
        passes(
                GASPARD,
                calendar.at(40, "09:05"),
                "Un groupe scolaire de Chambéry réunit deux équipes de direction qui ne se"
                        + " parlent plus",
                14,
                "Ce n’est pas ma taille. Et toi ?",
                IDRIS);
        passesOn(
                IDRIS,
                calendar.at(39, "12:20"),
                "Deux maisons qui n’en font qu’une : je vous ai entendue en parler.",
                HELENE);
        answers(HELENE, calendar.at(39, "18:02"), Reached.Answer.PRESENT);
        sittings.sit(
                HELENE,
                calendar.at(4, "17:45"),
                me -> {
                    var pass = last(me);
                    opportunities.tell(
                            viewer(me),
                            pass,
                            null,
                            "Deux journées avec les deux directions, et une troisième en juin.",
                            Decisions.NONE);
                    return opportunities.thank(
                            viewer(me),
                            pass,
                            "Merci à vous deux. Sans ce détour, je n’en savais rien.",
                            Decisions.NONE);
                });

        // Left, by whom and why nobody is told.
        passes(
                HELENE,
                calendar.at(20, "08:30"),
                "Une mairie cherche quelqu’un pour une journée de formation au tri des dossiers",
                3,
                "",
                IDRIS);
        answers(IDRIS, calendar.at(20, "21:10"), Reached.Answer.NOT_FOR_ME);

        // Hers, with Maud, and Idris after her.
        passes(
                HELENE,
                calendar.at(1, "17:50"),
                "Une coopérative laitière cherche à former ses chefs d’atelier à la conduite de"
                        + " réunion, avant l’été",
                7,
                "",
                MAUD,
                IDRIS);

        // And one that waits for her.
        passes(
                IDRIS,
                calendar.at(1, "18:40"),
                "Une PME de Voiron rachète son concurrent et cherche quelqu’un pour accompagner"
                        + " son comité de direction",
                3,
                "Je vous ai entendue parler des équipes après un rachat. C’est exactement ça, et"
                        + " ce n’est pas pour moi.",
                HELENE);
        passes(
                GASPARD,
                calendar.at(2, "14:00"),
                "Une troupe de théâtre voudrait régler un désaccord entre associés",
                7,
                "",
                SOLVEIG);
    }

    private void watch(Invented who, Instant moment, Invented partner, String... words) {
        sittings.sit(
                who,
                moment,
                me ->
                        watches.keep(
                                me,
                                sittings.id(partner),
                                new WatchForm("", String.join("\n", words), List.of())));
    }

    private void passes(
            Invented who,
            Instant moment,
            String words,
            int days,
            String line,
            Invented... receivers) {
        var id = sittings.sit(who, moment, me -> noted(me, words, days));
        sittings.sit(who, moment, me -> opportunities.pass(viewer(me), id, form(line, receivers)));
    }

    /// Whoever writes is asked what they mean, and says that they mean it.
    private OpportunityId noted(MemberId me, String words, int days) {
        return switch (opportunities.note(viewer(me), heard(words, days, Decisions.NONE))) {
            case Noting.Noted(var noted) -> noted;
            case Noting.Unfit(var asks) ->
                    opportunities.note(viewer(me), heard(words, days, meant(asks.reading())))
                                    instanceof Noting.Noted(var noted)
                            ? noted
                            : refused(words);
        };
    }

    private static OpportunityForm heard(String words, int days, Decisions said) {
        return new OpportunityForm(UUID.randomUUID(), words, days, said);
    }

    private static Decisions meant(@Nullable Readings reading) {
        return reading == null
                ? Decisions.NONE
                : Decisions.keeping(
                        "words",
                        reading.of("words").passages().stream()
                                .map(Passage::text)
                                .collect(Collectors.toSet()),
                        GuardReason.Ready.WIDE);
    }

    private void passesOn(Invented who, Instant moment, String line, Invented... receivers) {
        sittings.sit(
                who,
                moment,
                me -> opportunities.passOn(viewer(me), last(me), form(line, receivers)));
    }

    private void answers(Invented who, Instant moment, Reached.Answer answer) {
        sittings.sit(who, moment, me -> opportunities.answer(last(me), answer));
    }

    /// The one that reached them last.
    private PassId last(MemberId me) {
        var view = opportunities.list(viewer(me), null);
        return view.waiting().isEmpty()
                ? view.answered().getFirst().id()
                : view.waiting().getFirst().id();
    }

    private PassForm form(String line, Invented... receivers) {
        var to = new ArrayList<MemberId>();
        for (var receiver : receivers) {
            to.add(sittings.id(receiver));
        }
        return new PassForm(to, null, line, true, Decisions.NONE);
    }

    private static OpportunityId refused(String words) {
        throw new IllegalStateException("The guard has something against: " + words);
    }

    private static Viewer viewer(MemberId me) {
        return new Viewer(me, UUID.randomUUID(), "", Locale.FRENCH, Calendar.ZONE, null, false);
    }
}
