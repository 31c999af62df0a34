package org.cordee.demo;

import static org.cordee.demo.Invented.CYPRIEN;
import static org.cordee.demo.Invented.GASPARD;
import static org.cordee.demo.Invented.JEANNE;
import static org.cordee.demo.Invented.MAUD;
import static org.cordee.demo.Invented.SOLVEIG;
import static org.cordee.demo.Invented.YANN;
import static org.cordee.partnership.expectation.Heading.BRING;
import static org.cordee.partnership.expectation.Heading.EXPECT;
import static org.cordee.partnership.expectation.Heading.FEAR;
import static org.cordee.partnership.expectation.Mark.SHARED;

import java.util.List;
import org.cordee.demo.Beats.Said;
import org.cordee.demo.Rope.Line;
import org.cordee.demo.Rope.Opened;
import org.cordee.demo.Rope.Pen;
import org.cordee.demo.Trail.Told;
import org.cordee.partnership.agreement.Agreement;
import org.cordee.partnership.agreement.Agreements;
import org.cordee.partnership.page.PageTerms;
import org.cordee.partnership.page.Publishing;
import org.cordee.partnership.pulse.Rhythm;
import org.cordee.partnership.work.Measure;
import org.springframework.stereotype.Component;

/// Partnerships with a past: one of three years, and one in each of the other seasons. Crisis is
/// told of Hélène and Idris.
@Component
class Years {
    private static final int FOUR_WEEKS = 28;

    /// Who did not answer.
    private static final String NOTHING = "------";

    private final Rope rope;
    private final Beats beats;
    private final Trail trail;
    private final Workshop workshop;
    private final Sittings sittings;
    private final Agreements agreements;

    Years(
            Rope rope,
            Beats beats,
            Trail trail,
            Workshop workshop,
            Sittings sittings,
            Agreements agreements) {
        this.rope = rope;
        this.beats = beats;
        this.trail = trail;
        this.workshop = workshop;
        this.sittings = sittings;
        this.agreements = agreements;
    }

    /// Two who answer their pulses, how often, and what both wrote before the first.
    ///
    /// @param told a line a pulse, oldest first: what the one set, what the other set, and what one
    ///   of them wrote, after `<` the one, after `>` the other
    private record Past(String purpose, int every, Pen one, Pen other, String told) {
        List<String> pulses() {
            return told.lines().toList();
        }

        /// The day of the n-th pulse.
        int daysAgo(int nth) {
            return (pulses().size() - 1 - nth) * every + Beats.LAST;
        }

        /// So many days before the first pulse.
        int before(int days) {
            return daysAgo(0) + days;
        }
    }

    void tell(Calendar calendar) {
        performing(calendar);
        elated(calendar);
        lived(FLAGGING, calendar);
        lived(STEADY, calendar);
        lived(SILENT, calendar);
        lived(SETTING_OUT, calendar);
    }

    private static final Past THREE_YEARS =
            new Past(
                    "Superviser à deux les conseils d’administration d’associations",
                    FOUR_WEEKS,
                    Pen.of(
                            GASPARD,
                            Line.of(
                                    EXPECT,
                                    "Une rencontre par mois, même quand rien ne presse",
                                    SHARED,
                                    SHARED),
                            Line.of(BRING, "Le cadre de la médiation", SHARED, SHARED),
                            Line.of(FEAR, "Que l’on se ménage trop", SHARED, SHARED)),
                    Pen.of(
                            JEANNE,
                            Line.of(EXPECT, "Dire non à deux, et sans gêne", SHARED, SHARED),
                            Line.of(BRING, "Les associations de la région", SHARED, SHARED),
                            Line.of(FEAR, "Tenir par habitude", SHARED, SHARED)),
                    """
                    555545 545555 > On se cherche encore, poliment.
                    555555 554556
                    565555 555655
                    565565 556565
                    665565 566566
                    665666 656666 < La première séance à deux a porté.
                    666566 665667
                    666666 666676
                    766666 666666
                    666676 676666
                    666666 666766
                    676666 666667 > Nous finissons les phrases l’un de l’autre.
                    666566 667666
                    656666 666666
                    665655 656565
                    555645 565555 > Je manque de temps, et je ne l’ai pas dit.
                    444343 555454 < J’ai l’impression d’attendre.
                    434344 454444 > On s’évite.
                    444544 544454 < Une heure sans autre sujet. Il la fallait.
                    555454 545555
                    555555 555556
                    565555 555655 > Moins de séances, et mieux.
                    565565 566555
                    566566 656565
                    665666 666566
                    666566 666656
                    666666 666666
                    667666 666676
                    666766 766666 < Le conseil de la maison de quartier nous rappelle.
                    666666 676666
                    766667 667666
                    667666 666767
                    676666 766666
                    666676 667666
                    667667 676667 > Je dis plus vite ce qui me gêne.
                    766666 666766
                    676676 766676
                    667766 676667
                    767667 677667 > Trois ans, et l’on se surprend encore.
                    """);

    private static final Past ELATED =
            new Past(
                    "Inventer des journées de coopératives au bord de l’eau",
                    Beats.FORTNIGHT,
                    Pen.of(
                            MAUD,
                            Line.of(EXPECT, "Une première journée avant l’hiver"),
                            Line.of(BRING, "Deux coopératives curieuses")),
                    Pen.of(
                            YANN,
                            Line.of(EXPECT, "Être dehors du matin au soir"),
                            Line.of(BRING, "Un estuaire, et des bottes")),
                    """
                    666667 666676
                    667667 676667 > Quelle idée !
                    766677 667667
                    767677 766677
                    776677 767677 < On rit, on dessine tout sur des nappes.
                    767777 776677
                    777677 767777
                    776777 777677 > Rien n’est prêt, et tout est possible.
                    777677 776777
                    777777 777677 < Je n’ai jamais autant ri en réunion.
                    """);

    private static final Past FLAGGING =
            new Past(
                    "Tenir un atelier mensuel pour jeunes superviseurs",
                    Beats.FORTNIGHT,
                    Pen.of(
                            SOLVEIG,
                            Line.of(EXPECT, "Un atelier qui commence et finit à l’heure"),
                            Line.of(BRING, "Vingt ans de cadre")),
                    Pen.of(
                            CYPRIEN,
                            Line.of(EXPECT, "Apprendre en préparant"),
                            Line.of(BRING, "Les inscriptions et les comptes")),
                    """
                    666556 667676
                    667766 655666 < Huit personnes au premier atelier.
                    655666 676666
                    766676 566656
                    665566 766676
                    676666 656566
                    555555 655545
                    546555 556454 > Trois inscrits. On continue.
                    554654 545565
                    655454 555555
                    545654 564555 < Je prépare par devoir.
                    555555 455654
                    """);

    private static final Past STEADY =
            new Past(
                    "Se relire nos propositions, un jeudi sur deux",
                    Beats.FORTNIGHT,
                    Pen.of(
                            JEANNE,
                            Line.of(EXPECT, "Une relecture franche sous deux jours"),
                            Line.of(BRING, "Le goût des phrases courtes")),
                    Pen.of(
                            MAUD,
                            Line.of(EXPECT, "Que l’on me dise où je me répète"),
                            Line.of(BRING, "Un œil neuf sur les prix")),
                    """
                    555545 545555
                    565555 555545
                    555456 655455 < Utile, comme toujours.
                    556555 555655
                    555555 545565
                    565545 556555 > Deux propositions relues, une signée.
                    555655 655555
                    556556 555556
                    """);

    private static final Past SILENT =
            new Past(
                    "Emmener des cabinets marcher et se parler",
                    Beats.FORTNIGHT,
                    Pen.of(
                            GASPARD,
                            Line.of(EXPECT, "Trois marches dans l’année"),
                            Line.of(BRING, "Des cabinets qui étouffent")),
                    Pen.of(
                            YANN,
                            Line.of(EXPECT, "Que l’on parte, même sous la pluie"),
                            Line.of(BRING, "Les chemins, et le pain")),
                    """
                    566556 665666
                    665566 656656
                    566656 665566 > Belle marche, belles paroles.
                    655665 566555
                    565565 555554
                    555655 ------ < Yann, tout va bien ?
                    555555 ------
                    554554 ------ < Je t’appelle dimanche.
                    """);

    private static final Past SETTING_OUT =
            new Past(
                    "Écrire ensemble un carnet pour les premières supervisions",
                    Beats.FORTNIGHT,
                    Pen.of(
                            SOLVEIG,
                            Line.of(EXPECT, "Vingt pages, pas une de plus"),
                            Line.of(BRING, "Mes notes, que personne n’a lues")),
                    Pen.of(
                            MAUD,
                            Line.of(EXPECT, "Dessiner plutôt que définir"),
                            Line.of(BRING, "Les questions des débutants")),
                    """
                    565555 656566
                    665566 566566 > Le premier chapitre tient sur une page.
                    """);

    /// Gaspard and Jeanne: three years, with a crisis in the second. They tell everybody.
    private void performing(Calendar calendar) {
        var room = lived(THREE_YEARS, calendar);
        var pens = List.of(THREE_YEARS.one(), THREE_YEARS.other());
        rope.mark(room, pens, 0, GASPARD, calendar.at(THREE_YEARS.before(2), "10:10"));
        rope.mark(room, pens, 1, JEANNE, calendar.at(THREE_YEARS.before(2), "17:30"));

        var guide =
                new Told(
                        GASPARD,
                        JEANNE,
                        "Un guide pour les conseils",
                        "Laisser quelque chose qui serve sans nous.",
                        "Dix conseils nous ont dit ce qui les bloque",
                        "Trois conseils s’en sont servis seuls",
                        "Qui s’arrête laisse à l’autre ce qui est écrit.",
                        "La structure, et les exemples.",
                        "Un texte que je n’aurais pas écrit seul.",
                        "Les récits, et la relecture.",
                        "De quoi transmettre sans être là.");
        trail.written(room.id(), guide, calendar, 150);
        trail.opened(room.id(), guide, calendar, 147);
        trail.passed(room.id(), guide, calendar, 70, "6", "6");

        promised(room, JEANNE, "Envoyer le guide à la fondation", 60, 40, 44, calendar);
        promised(room, GASPARD, "Relire les trois retours des conseils", 58, 33, 35, calendar);
        promised(room, JEANNE, "Fixer les dates des prochaines séances", 30, 18, 20, calendar);

        var session = "Séance de trois heures à la maison de quartier";
        workshop.note(
                room.id(),
                GASPARD,
                calendar.at(46, "18:30"),
                session,
                Measure.POINTS,
                GASPARD,
                JEANNE);
        workshop.value(room.id(), GASPARD, calendar.at(46, "18:35"), session, "6");
        workshop.value(room.id(), JEANNE, calendar.at(45, "08:20"), session, "6");

        published(room, calendar);
    }

    private void published(Opened room, Calendar calendar) {
        sittings.sit(
                JEANNE,
                calendar.at(28, "11:40"),
                me -> {
                    if (agreements.current(room.id(), List.of(Publishing.KIND)).isEmpty()) {
                        agreements.propose(
                                agreements.fresh(),
                                room.id(),
                                Publishing.KIND,
                                room.id().value(),
                                new PageTerms(
                                        List.of(named(GASPARD), named(JEANNE)),
                                        calendar.day(-THREE_YEARS.before(0)),
                                        "Nous aidons les conseils d’administration d’associations"
                                                + " à se parler avant que cela ne presse : une"
                                                + " séance par mois, toujours à deux.",
                                        "gaspard-et-jeanne"),
                                null,
                                null);
                    }
                    return room;
                });
        sittings.sit(
                GASPARD,
                calendar.at(27, "08:55"),
                me -> {
                    agreements.current(room.id(), List.of(Publishing.KIND)).stream()
                            .filter(Agreement::open)
                            .forEach(page -> agreements.yes(room.id(), page.id()));
                    return room;
                });
    }

    private PageTerms.Named named(Invented who) {
        return new PageTerms.Named(sittings.id(who).value(), who.profile().name());
    }

    /// Maud and Yann: all is wonderful, and of three promises one was kept.
    private void elated(Calendar calendar) {
        var room = lived(ELATED, calendar);
        trail.promise(
                room.id(),
                MAUD,
                "Écrire le déroulé de la première journée",
                calendar.at(84, "18:20"),
                calendar.day(-66));
        trail.promise(
                room.id(),
                YANN,
                "Demander l’accord du port",
                calendar.at(83, "12:15"),
                calendar.day(-53));
        promised(room, YANN, "Passer voir la laiterie", 80, 58, 60, calendar);
    }

    private void promised(
            Opened room,
            Invented who,
            String words,
            int daysAgo,
            int due,
            int kept,
            Calendar calendar) {
        trail.promise(room.id(), who, words, calendar.at(daysAgo, "09:25"), calendar.day(-due));
        trail.kept(room.id(), who, words, calendar.at(kept, "17:50"));
    }

    private Opened lived(Past past, Calendar calendar) {
        var one = past.one().author();
        var other = past.other().author();
        var room =
                rope.open(
                        one,
                        calendar.at(past.before(6), "09:50"),
                        past.purpose(),
                        calendar.day(-past.before(0)),
                        other);
        rope.join(room, other, calendar.at(past.before(5), "18:40"));
        rope.seal(room, past.one(), calendar.at(past.before(4), "08:30"));
        rope.seal(room, past.other(), calendar.at(past.before(3), "20:10"));
        beats.agree(
                room,
                one,
                calendar.at(past.before(2), "12:05"),
                other,
                calendar.at(past.before(1), "19:15"),
                new Rhythm(past.every(), calendar.day(-past.before(0)), 5));
        var pulses = past.pulses();
        for (int i = 0; i < pulses.size(); i++) {
            var told = pulses.get(i);
            answered(room, calendar, one, past.daysAgo(i), "08:20", said(told, 0, '<'));
            answered(room, calendar, other, past.daysAgo(i), "18:55", said(told, 7, '>'));
        }
        return room;
    }

    private void answered(
            Opened room, Calendar calendar, Invented who, int daysAgo, String time, Said said) {
        if (!said.knots().equals(NOTHING)) {
            beats.answer(room, calendar, who, daysAgo, time, said);
        }
    }

    private static Said said(String told, int from, char sign) {
        var knots = told.substring(from, from + NOTHING.length());
        var at = told.indexOf(sign);
        return new Said(knots, at < 0 ? "" : told.substring(at + 2));
    }
}
