package org.cordee.demo;

import static org.cordee.circle.practice.PracticeField.DOING;
import static org.cordee.circle.practice.PracticeField.LEVEL;
import static org.cordee.circle.practice.PracticeField.LIMITS;
import static org.cordee.circle.practice.PracticeField.MONDAY;
import static org.cordee.circle.practice.PracticeField.SITUATION;
import static org.cordee.circle.practice.PracticeField.TITLE;
import static org.cordee.circle.practice.PracticeField.WHY;
import static org.cordee.demo.Invented.HELENE;
import static org.cordee.demo.Invented.IDRIS;
import static org.cordee.demo.Invented.MAUD;
import static org.cordee.demo.Invented.SOLVEIG;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cordee.circle.Circles;
import org.cordee.circle.practice.PracticeField;
import org.cordee.circle.practice.PracticeForm;
import org.cordee.circle.practice.PracticeKind;
import org.cordee.circle.practice.PracticeReading;
import org.cordee.circle.practice.PracticeUse;
import org.cordee.circle.practice.SharedPracticeId;
import org.cordee.circle.practice.SharedPractices;
import org.cordee.current.MemberId;
import org.cordee.current.Viewer;
import org.cordee.guard.Decisions;
import org.springframework.stereotype.Component;

/// What the four of the circle have shared with one another, and what came of it.
@Component
class Craft {
    private final Sittings sittings;
    private final Circles circles;
    private final SharedPractices practices;
    private final PracticeReading reading;

    Craft(Sittings sittings, Circles circles, SharedPractices practices, PracticeReading reading) {
        this.sittings = sittings;
        this.circles = circles;
        this.practices = practices;
        this.reading = reading;
    }

    void tell(Calendar calendar) {
        var sheet =
                shares(
                        calendar,
                        80,
                        IDRIS,
                        PracticeKind.METHOD,
                        Map.of(
                                TITLE,
                                "Le planning sur une feuille, et la gomme",
                                LEVEL,
                                "Dès les premiers accompagnements",
                                SITUATION,
                                "Un responsable compétent garde pour lui l’organisation de la semaine, et s’épuise.",
                                DOING,
                                "Nous dessinons sa semaine sur une grande feuille. Il gomme tout ce que quelqu’un d’autre"
                                        + " sait déjà faire. Ce qui reste tient souvent dans deux cases.",
                                WHY,
                                "Le geste est visible. On ne reprend pas devant les autres ce qu’on a gommé devant eux.",
                                LIMITS,
                                "Quand l’équipe découvre la feuille le jour même. Je m’y suis brûlé une fois.",
                                MONDAY,
                                "Demander qui d’autre sait le faire, avant de demander qui va le faire."));
        var price =
                shares(
                        calendar,
                        60,
                        HELENE,
                        PracticeKind.BUSINESS,
                        Map.of(
                                TITLE,
                                "Dire son prix, puis se taire",
                                LEVEL,
                                "Quand on a déjà baissé trois fois de suite",
                                SITUATION,
                                "La personne en face hésite, et je remplis le silence en baissant.",
                                DOING,
                                "Je dis le prix, je pose mon stylo, et je compte jusqu’à vingt sans bouger. Ensuite je"
                                        + " demande ce qui manque, jamais ce qui est trop cher.",
                                WHY,
                                "L’hésitation porte rarement sur le chiffre. Le silence laisse dire sur quoi.",
                                LIMITS,
                                "Par écrit. Et quand le budget est vraiment fixé ailleurs.",
                                MONDAY,
                                "Compter jusqu’à vingt, une fois, et noter ce qui est dit à quinze."));
        shares(
                calendar,
                12,
                SOLVEIG,
                PracticeKind.METHOD,
                Map.of(
                        TITLE,
                        "Trois phrases avant de se voir",
                        SITUATION,
                        "Deux associés ne se parlent plus que par messages.",
                        DOING,
                        "Chacun m’écrit trois phrases : ce que je crains qu’il dise, ce que je voudrais entendre, ce"
                                + " que je n’ai jamais dit. Nous commençons par la première de l’autre.",
                        LIMITS,
                        "Quand l’un des deux a déjà décidé de partir.",
                        MONDAY,
                        "Proposer la première phrase seulement, et voir."));
        says(
                calendar,
                55,
                MAUD,
                sheet,
                PracticeUse.Kind.USED,
                "Le lundi même. Deux cases, en effet.");
        says(
                calendar,
                50,
                HELENE,
                sheet,
                PracticeUse.Kind.ADAPTED,
                "Avec un comité entier : une feuille chacun, et on échange les gommes.");
        says(
                calendar,
                30,
                SOLVEIG,
                price,
                PracticeUse.Kind.USED,
                "À quinze, il a parlé des délais.");
    }

    /// In every circle they are in.
    private SharedPracticeId shares(
            Calendar calendar,
            int daysAgo,
            Invented who,
            PracticeKind kind,
            Map<PracticeField, String> texts) {
        return sittings.sit(
                who,
                calendar.at(daysAgo, "18:20"),
                me -> {
                    var circle = circles.list(null).mine().getFirst().id();
                    // A start that was cut writes it no second time.
                    for (var there : practices.shelved(circle)) {
                        if (there.title().equals(title(texts))) {
                            return new SharedPracticeId(there.id());
                        }
                    }
                    var form =
                            new PracticeForm(
                                    UUID.randomUUID(),
                                    0,
                                    kind,
                                    "fr",
                                    texts,
                                    "no",
                                    Set.of(circle),
                                    true,
                                    Decisions.NONE);
                    return switch (practices.write(viewer(me), null, form)) {
                        case SharedPractices.Writing.Done(var id, _) -> id;
                        case SharedPractices.Writing.Unfit(var view) ->
                                throw new IllegalStateException(
                                        "The guard: " + view.form().texts());
                        case SharedPractices.Writing.Crossed _ -> throw new IllegalStateException();
                    };
                });
    }

    private void says(
            Calendar calendar,
            int daysAgo,
            Invented who,
            SharedPracticeId practice,
            PracticeUse.Kind kind,
            String words) {
        sittings.sit(
                who,
                calendar.at(daysAgo, "19:05"),
                me -> reading.say(viewer(me), practice, kind, words, Decisions.NONE));
    }

    private static String title(Map<PracticeField, String> texts) {
        return texts.getOrDefault(TITLE, "");
    }

    private static Viewer viewer(MemberId me) {
        return new Viewer(me, UUID.randomUUID(), "", Locale.FRENCH, Calendar.ZONE, null, false);
    }
}
