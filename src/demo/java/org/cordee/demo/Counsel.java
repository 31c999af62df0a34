package org.cordee.demo;

import static org.cordee.demo.Invented.HELENE;
import static org.cordee.demo.Invented.JEANNE;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.cordee.advice.AdviceId;
import org.cordee.advice.Advices;
import org.cordee.advice.LookForm;
import org.cordee.channel.Channels;
import org.cordee.channel.ReviewForm;
import org.cordee.current.MemberId;
import org.springframework.stereotype.Component;

/// What Hélène was advised, what she made of it, and by which channels her clients came. One advice
/// is to be read again on the day of the first start.
@Component
class Counsel {
    private final Sittings sittings;
    private final Advices advices;
    private final Channels channels;

    Counsel(Sittings sittings, Advices advices, Channels channels) {
        this.sittings = sittings;
        this.advices = advices;
        this.channels = channels;
    }

    void tell(Calendar calendar) {
        var noted = calendar.at(20, "21:10");
        if (sittings.sit(HELENE, noted, me -> advices.list(me, "", null, Calendar.ZONE).isNew())) {
            sittings.sit(HELENE, noted, me -> advice(me, calendar));
        }
        if (sittings.sit(
                HELENE, noted, me -> channels.view(me, null, Calendar.ZONE).lines().isEmpty())) {
            review(
                    calendar.at(300, "22:00"),
                    "Je préfère être attendue qu’annoncée. Je tiens jusqu’à l’été, même si c’est"
                            + " maigre, parce que j’apprends à chaque rencontre.",
                    "");
            review(
                    calendar.at(90, "21:30"),
                    "Deux clients par Yann et par une ancienne cliente. Ce n’est plus un pari,"
                            + " c’est lent, c’est tout.",
                    "plus de la moitié me vient d’une seule personne.");
            sittings.sit(HELENE, calendar.at(2, "21:45"), me -> leads(me, calendar));
            sittings.sit(
                    HELENE,
                    calendar.now(),
                    me -> {
                        channels.putOffReview(me, Calendar.ZONE);
                        return me;
                    });
        }
    }

    private MemberId advice(MemberId me, Calendar calendar) {
        note(
                me,
                calendar.day(-182).toString(),
                "Thibault Sarvane",
                Map.of(
                        "words",
                        "Baisse d’un tiers la première année, tu remonteras quand on te connaîtra.",
                        "subject",
                        "Mes prix",
                        "known",
                        "supposed",
                        "knownHow",
                        "Il vend du conseil depuis vingt ans, jamais du coaching",
                        "sense",
                        "otherwise",
                        "decision",
                        "aside",
                        "ground",
                        "On ne remonte pas d’un tiers avec des gens qu’on a habitués.",
                        "again",
                        "on",
                        "lookOn",
                        calendar.day(0).toString()));
        note(
                me,
                calendar.day(-70).toString(),
                "Solveig Arnoult",
                Map.of(
                        "words",
                        "Cesse d’écrire tes bilans, dis-les.",
                        "subject",
                        "Ma façon de conclure",
                        "known",
                        "long",
                        "knownHow",
                        "Superviseure depuis quinze ans",
                        "sense",
                        "otherwise",
                        "decision",
                        "follow",
                        "ground",
                        "Parce que cela m’a fait peur.",
                        "again",
                        "three"));
        note(
                me,
                calendar.day(-240).toString(),
                "Lazare Doutrelant",
                Map.of(
                        "words",
                        "Les prescripteurs, ça ne marche pas.",
                        "subject",
                        "Trouver des clients",
                        "known",
                        "seen",
                        "knownHow",
                        "Un an sans en voir venir un seul",
                        "sense",
                        "otherwise",
                        "decision",
                        "aside",
                        "ground",
                        "C’est son chemin, pas le mien.",
                        "again",
                        "channels"));
        note(
                me,
                calendar.day(-28).toString(),
                "Jeanne Valombre",
                Map.of(
                        "words",
                        "Une page, un seul client imaginé.",
                        "subject",
                        "Ce qu’on écrit",
                        "known",
                        "tried",
                        "sense",
                        "unsure",
                        "decision",
                        "adapt",
                        "ground",
                        "Deux clients, pas un.",
                        "again",
                        "three"));
        looked(me, calendar);
        return me;
    }

    private void looked(MemberId me, Calendar calendar) {
        look(
                note(
                        me,
                        calendar.day(-290).toString(),
                        "Bérénice Tallandray",
                        past("Demande un acompte.", "Les contrats", "long", "same", "follow")),
                me,
                "good",
                "Deux acomptes demandés, deux versés. Personne n’a sourcillé.");
        look(
                note(
                        me,
                        calendar.day(-270).toString(),
                        "Bérénice Tallandray",
                        past(
                                "Écris ce qui n’est pas compris.",
                                "Les contrats",
                                "long",
                                "otherwise",
                                "adapt")),
                me,
                "good",
                "");
        look(
                note(
                        me,
                        calendar.day(-310).toString(),
                        "Jeanne Valombre",
                        past(
                                "Raconte une journée, pas un métier.",
                                "Ce qu’on écrit",
                                "tried",
                                "same",
                                "follow")),
                me,
                "good",
                "La page est lue jusqu’au bout.");
        look(
                note(
                        me,
                        calendar.day(-330).toString(),
                        "Aurèle Roumégoux",
                        past(
                                "Prends un stand au salon.",
                                "Se faire connaître",
                                "seen",
                                "otherwise",
                                "follow")),
                me,
                "poor",
                "Deux jours debout, trois cartes, aucune suite.");
        look(
                note(
                        me,
                        calendar.day(-350).toString(),
                        "Roxane Vauquelin",
                        past(
                                "Sans témoignages, on n’existe pas.",
                                "Se faire connaître",
                                "supposed",
                                "otherwise",
                                "aside")),
                me,
                "poor",
                "Mes clients ne témoignent pas. Ils me recommandent.");
        look(
                note(
                        me,
                        calendar.day(-200).toString(),
                        "Solveig Arnoult",
                        past(
                                "Laisse le silence durer.",
                                "Ma façon de conclure",
                                "long",
                                "same",
                                "follow")),
                me,
                "partly",
                "Avec une équipe, oui. Au téléphone, on me croit partie.");
    }

    private static Map<String, String> past(
            String words, String subject, String known, String sense, String decision) {
        return Map.of(
                "words",
                words,
                "subject",
                subject,
                "known",
                known,
                "sense",
                sense,
                "decision",
                decision,
                "again",
                "never");
    }

    private AdviceId note(MemberId me, String day, String who, Map<String, String> words) {
        var typed = new HashMap<>(words);
        typed.put("givenOn", day);
        typed.put("who", who);
        if (who.equals(JEANNE.profile().name())) {
            typed.put("who.asked", who);
            typed.put("who.chosen", "member." + sittings.id(JEANNE).value());
        }
        return advices.add(me, null, Advices.form(typed, UUID.randomUUID(), 0), Calendar.ZONE)
                        instanceof Advices.Outcome.Kept(var id)
                ? id
                : refused(who);
    }

    private void look(AdviceId advice, MemberId me, String worth, String gave) {
        advices.look(me, advice, new LookForm(1, worth, gave), Calendar.ZONE);
    }

    private void review(Instant moment, String goingOn, String changeIf) {
        sittings.sit(
                HELENE,
                moment,
                me -> channels.review(me, new ReviewForm(0, goingOn, changeIf), Calendar.ZONE));
    }

    private MemberId leads(MemberId me, Calendar calendar) {
        lead(me, calendar, 700, "Une mairie", "direct", "le site", "nothing", "6", "");
        lead(
                me,
                calendar,
                655,
                "Un office de tourisme",
                "direct",
                "une conférence",
                "client",
                "9",
                "3 200");
        lead(
                me,
                calendar,
                610,
                "Une clinique",
                "through",
                "une ancienne cliente",
                "nothing",
                "2",
                "");
        lead(
                me,
                calendar,
                520,
                "Un éditeur de logiciels",
                "direct",
                "un message envoyé",
                "nothing",
                "11",
                "");
        lead(
                me,
                calendar,
                480,
                "Une coopérative laitière",
                "through",
                "Aurèle Roumégoux",
                "client",
                "4",
                "5 400");
        lead(me, calendar, 455, "Un bureau d’études", "direct", "le site", "nothing", "7", "");
        lead(
                me,
                calendar,
                330,
                "Une mutuelle",
                "direct",
                "la conférence d’octobre",
                "client",
                "12",
                "4 800");
        lead(
                me,
                calendar,
                300,
                "Un cabinet d’architectes",
                "through",
                "une ancienne cliente",
                "client",
                "3",
                "9 000");
        lead(
                me,
                calendar,
                260,
                "Une école de musique",
                "direct",
                "un message envoyé",
                "nothing",
                "5",
                "");
        lead(
                me,
                calendar,
                235,
                "Le prospect de Voiron",
                "through",
                "Bérénice Tallandray",
                "nothing",
                "2,5",
                "");
        lead(me, calendar, 140, "Une fonderie", "direct", "le site", "nothing", "8", "");
        lead(
                me,
                calendar,
                110,
                "Ateliers Brévanne",
                "through",
                "Yann Querrec",
                "client",
                "6",
                "7 200");
        lead(
                me,
                calendar,
                60,
                "Une maison de retraite",
                "through",
                "Bérénice Tallandray",
                "client",
                "3",
                "2 600");
        lead(me, calendar, 35, "Un théâtre", "direct", "une conférence", "open", "2", "");
        lead(me, calendar, 12, "Une scierie", "through", "Solveig Arnoult", "open", "1 h 30", "");
        return me;
    }

    private void lead(
            MemberId me,
            Calendar calendar,
            int daysAgo,
            String what,
            String way,
            String who,
            String outcome,
            String effort,
            String euros) {
        var typed =
                Map.of(
                        "what",
                        what,
                        "cameOn",
                        calendar.day(-daysAgo).toString(),
                        "way",
                        way,
                        "who",
                        who,
                        "outcome",
                        outcome,
                        "effort",
                        effort,
                        "euros",
                        euros);
        if (!(channels.add(me, Channels.form(typed, UUID.randomUUID(), 0), Calendar.ZONE)
                instanceof Channels.Outcome.Kept)) {
            refused(what);
        }
    }

    /// A story that cannot be told is noticed at once.
    private static AdviceId refused(String what) {
        throw new IllegalStateException("refused: " + what);
    }
}
