package org.cordee.demo;

import static org.cordee.demo.Invented.HELENE;
import static org.cordee.demo.Invented.IDRIS;
import static org.cordee.demo.Invented.JEANNE;
import static org.cordee.demo.Invented.YANN;

import java.util.UUID;
import org.cordee.contact.Whom;
import org.cordee.giving.gesture.GestureForm;
import org.cordee.giving.gesture.GestureId;
import org.cordee.giving.gesture.Gestures;
import org.springframework.stereotype.Component;

/// What some of the invented people gave each other: a gift of Hélène's comes back to her by two
/// others.
@Component
class Generosity {
    private final Sittings sittings;
    private final Gestures gestures;

    Generosity(Sittings sittings, Gestures gestures) {
        this.sittings = sittings;
        this.gestures = gestures;
    }

    void tell(Calendar calendar) {
        if (!sittings.sit(
                HELENE, calendar.at(70, "19:00"), me -> gestures.list(me, true, null).isNew())) {
            return;
        }
        var venue =
                give(
                        calendar,
                        70,
                        HELENE,
                        IDRIS,
                        "contact",
                        "Le nom d’une salle claire à Voiron, et le mot qu’il faut");
        give(
                calendar,
                44,
                IDRIS,
                JEANNE,
                "truth",
                "Ce que je n’osais pas lui dire de sa page d’accueil");
        give(calendar, 12, JEANNE, HELENE, "visibility", "Une demi-heure à sa journée d’étude");
        give(calendar, 30, YANN, HELENE, "hand", "Deux heures sur ma proposition, un dimanche");
        sittings.sit(
                IDRIS,
                calendar.at(9, "18:30"),
                me ->
                        gestures.change(
                                venue,
                                null,
                                "Quatre ateliers y ont eu lieu depuis. Je n’en cherche plus d’autre."));
    }

    private GestureId give(
            Calendar calendar,
            int daysAgo,
            Invented giver,
            Invented receiver,
            String kind,
            String words) {
        var name = receiver.profile().name();
        var form =
                new GestureForm(
                        UUID.randomUUID(),
                        true,
                        new Whom(name, "member." + sittings.id(receiver).value(), name),
                        kind,
                        words,
                        calendar.day(-daysAgo).toString(),
                        true);
        var id =
                sittings.sit(
                        giver,
                        calendar.at(daysAgo, "20:10"),
                        me ->
                                gestures.note(me, null, form, Calendar.ZONE)
                                                instanceof Gestures.Outcome.Noted(var noted)
                                        ? noted
                                        : null);
        sittings.sit(
                receiver,
                calendar.at(daysAgo - 1, "08:20"),
                me -> {
                    gestures.confirm(id, true);
                    return me;
                });
        return id;
    }
}
