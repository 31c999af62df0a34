package org.cordee.demo;

import static org.cordee.demo.Invented.HELENE;
import static org.cordee.demo.Invented.IDRIS;
import static org.cordee.demo.Invented.JEANNE;
import static org.cordee.demo.Invented.MAUD;
import static org.cordee.demo.Invented.YANN;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.cordee.current.MemberId;
import org.cordee.current.Viewer;
import org.cordee.giving.feedback.FeedbackForm;
import org.cordee.giving.feedback.FeedbackId;
import org.cordee.giving.feedback.Feedbacks;
import org.cordee.giving.feedback.Feedbacks.Sending;
import org.springframework.stereotype.Component;

/// What some of the invented people told each other of themselves: one that was asked for and
/// opened, one that was left for later, and one that Maud has not answered.
@Component
class Candour {
    private final Sittings sittings;
    private final Feedbacks feedbacks;

    Candour(Sittings sittings, Feedbacks feedbacks) {
        this.sittings = sittings;
        this.feedbacks = feedbacks;
    }

    void tell(Calendar calendar) {
        if (!sittings.sit(
                HELENE, calendar.at(26, "18:00"), me -> feedbacks.list(me, false, null).isNew())) {
            return;
        }
        var asked =
                sends(
                        HELENE,
                        calendar.at(26, "18:05"),
                        true,
                        IDRIS,
                        "",
                        "Ma façon d’ouvrir la journée de mardi, devant les deux équipes.");
        sittings.sit(
                IDRIS,
                calendar.at(25, "07:50"),
                me ->
                        feedbacks.answer(
                                viewer(me),
                                asked,
                                FeedbackForm.of(
                                        sittings.id(HELENE),
                                        "enriching",
                                        "Vous avez attendu que le plus silencieux parle. Personne"
                                                + " d’autre n’y aurait pensé. Gardez ce silence, il"
                                                + " vaut mieux que votre deuxième question.")));
        sittings.sit(
                HELENE,
                calendar.at(24, "21:15"),
                me -> {
                    feedbacks.open(me, asked);
                    return me;
                });
        sends(
                HELENE,
                calendar.at(15, "19:30"),
                true,
                MAUD,
                "",
                "Ce que vous avez vu de moi au premier rendez-vous.");
        var offered =
                sends(
                        YANN,
                        calendar.at(11, "12:40"),
                        false,
                        JEANNE,
                        "confronting",
                        "Quand je prépare, tu plaisantes. Je n’ose plus demander ton avis.");
        sittings.sit(
                JEANNE,
                calendar.at(10, "08:30"),
                me -> {
                    feedbacks.rest(me, offered);
                    return me;
                });
    }

    private FeedbackId sends(
            Invented who, Instant moment, boolean asks, Invented to, String kind, String words) {
        return sittings.sit(
                who,
                moment,
                me ->
                        feedbacks.send(
                                                viewer(me),
                                                asks,
                                                FeedbackForm.of(sittings.id(to), kind, words))
                                        instanceof Sending.Sent(var id)
                                ? id
                                : refused(words));
    }

    private static FeedbackId refused(String words) {
        throw new IllegalStateException("It could not be sent: " + words);
    }

    private static Viewer viewer(MemberId me) {
        return new Viewer(me, UUID.randomUUID(), "", Locale.FRENCH, Calendar.ZONE, null, false);
    }
}
