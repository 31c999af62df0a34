package org.cordee.demo;

import static org.cordee.demo.Invented.CYPRIEN;
import static org.cordee.demo.Invented.GASPARD;
import static org.cordee.demo.Invented.HELENE;
import static org.cordee.demo.Invented.IDRIS;
import static org.cordee.demo.Invented.JEANNE;
import static org.cordee.demo.Invented.MAUD;
import static org.cordee.demo.Invented.SOLVEIG;
import static org.cordee.demo.Invented.THIBAULT;
import static org.cordee.demo.Invented.YANN;
import static org.cordee.partnership.expectation.Heading.BRING;
import static org.cordee.partnership.expectation.Heading.COMMIT;
import static org.cordee.partnership.expectation.Heading.EXPECT;
import static org.cordee.partnership.expectation.Heading.FEAR;
import static org.cordee.partnership.expectation.Heading.INTERESTS;
import static org.cordee.partnership.expectation.Heading.REFUSE;
import static org.cordee.partnership.expectation.Mark.ACCEPTED_DIFFERENCE;
import static org.cordee.partnership.expectation.Mark.SHARED;
import static org.cordee.partnership.expectation.Mark.TO_TALK_ABOUT;

import java.time.Duration;
import java.util.List;
import org.cordee.demo.Rope.Line;
import org.cordee.demo.Rope.Pen;

/// What the invented people are in the middle of, each partnership somewhere else on its way.
final class Story {

    static void tell(Rope rope, Beats beats, Calendar calendar) {
        together(rope, beats, calendar);
        justOpened(rope, calendar);
        waitingForOne(rope, calendar);
        beingSetUp(rope, calendar);
        negotiating(rope, calendar);
        three(rope, calendar);
    }

    /// Hélène and Idris opened long ago, went through everything, and have a charter.
    private static void together(Rope rope, Beats beats, Calendar calendar) {
        var helene =
                Pen.of(
                        HELENE,
                        Line.of(
                                EXPECT,
                                "Deux missions menées ensemble dans l’année, pas davantage",
                                SHARED,
                                SHARED),
                        Line.of(EXPECT, "Qu’on m’arrête quand je m’emballe", SHARED, SHARED),
                        Line.of(
                                INTERESTS,
                                "Être suivie jusque dans les ateliers, là où je ne sais pas aller",
                                SHARED,
                                SHARED),
                        Line.of(
                                COMMIT,
                                "Répondre sous deux jours, même pour dire que je ne sais pas",
                                SHARED,
                                SHARED),
                        Line.of(
                                BRING,
                                "Des directions qui me rappellent, et l’écriture des propositions",
                                SHARED,
                                SHARED),
                        Line.of(
                                REFUSE,
                                "Vendre des journées de quelqu’un que je n’ai pas vu travailler",
                                SHARED,
                                SHARED),
                        Line.of(
                                FEAR,
                                "Devenir celle qui vend pendant que l’autre anime",
                                SHARED,
                                SHARED));
        var idris =
                Pen.of(
                        IDRIS,
                        Line.of(
                                EXPECT,
                                "Entrer dans la mission dès le premier rendez-vous",
                                SHARED,
                                SHARED),
                        Line.of(
                                INTERESTS,
                                "Des missions plus longues que mes cycles habituels",
                                SHARED,
                                SHARED),
                        Line.of(
                                COMMIT,
                                "Dire en fin de journée ce qui s’est passé, de vive voix",
                                SHARED,
                                SHARED),
                        Line.of(
                                BRING,
                                "Quarante jours par an, et l’oreille des équipes",
                                SHARED,
                                SHARED),
                        Line.of(
                                REFUSE,
                                "Rapporter à une direction ce qu’une équipe m’a confié",
                                SHARED,
                                SHARED),
                        Line.of(FEAR, "Être prévenu le vendredi pour le lundi", SHARED, SHARED));
        var pens = List.of(helene, idris);

        var room =
                rope.open(
                        HELENE,
                        calendar.at(96, "11:20"),
                        "Accompagner à deux les entreprises qui se rapprochent, la direction et le"
                                + " terrain",
                        calendar.day(-82),
                        IDRIS);
        rope.join(room, IDRIS, calendar.at(95, "19:10"));
        rope.seal(room, idris, calendar.at(90, "20:45"));
        rope.seal(room, helene, calendar.at(86, "08:50"));
        rope.mark(room, pens, 0, HELENE, calendar.at(84, "14:10"));
        rope.mark(room, pens, 1, IDRIS, calendar.at(84, "14:35"));
        Agreements.together(rope, room, calendar);
        beats.apart(room, calendar);
        rope.walk(room, calendar);
    }

    /// Hélène and Maud opened some hours ago. Maud has begun to mark.
    private static void justOpened(Rope rope, Calendar calendar) {
        var helene =
                Pen.of(
                        HELENE,
                        Line.of(
                                EXPECT,
                                "Répondre ensemble à deux coopératives cette année",
                                SHARED),
                        Line.of(EXPECT, "Apprendre comment tu fais parler soixante personnes"),
                        Line.of(
                                INTERESTS,
                                "Travailler plus près de la mer, et entrer dans un monde que je ne"
                                        + " connais pas"),
                        Line.of(COMMIT, "Te passer les notes de chaque entretien sous deux jours"),
                        Line.of(BRING, "L’habitude des conseils d’administration qui se méfient"),
                        Line.of(REFUSE, "Envoyer une proposition que nous n’avons pas relue"),
                        Line.of(
                                FEAR,
                                "Que ma façon d’aller vite te pousse à te taire",
                                TO_TALK_ABOUT));
        var maud =
                Pen.of(
                        MAUD,
                        Line.of(EXPECT, "Que tu prépares le terrain avant que je monte l’atelier"),
                        Line.of(EXPECT, "Un non sans précautions quand l’idée ne vaut rien"),
                        Line.of(INTERESTS, "Ne plus arriver quand tout est déjà décidé là-haut"),
                        Line.of(
                                COMMIT,
                                "Répondre quand j’ai quelque chose de juste à dire, en une semaine"
                                        + " au plus"),
                        Line.of(BRING, "Quinze coopératives qui me connaissent par mon prénom"),
                        Line.of(REFUSE, "Travailler le vendredi, même pour un beau client"),
                        Line.of(FEAR, "Qu’on ne parle d’argent qu’au moment de la facture"));

        var room =
                rope.open(
                        HELENE,
                        calendar.at(13, "17:30"),
                        "Répondre ensemble aux coopératives qui fusionnent, la direction pour"
                                + " l’une, les ateliers pour l’autre",
                        calendar.day(4),
                        MAUD);
        rope.join(room, MAUD, calendar.at(11, "12:25"));
        rope.seal(room, helene, calendar.at(4, "10:55"));
        var opened = calendar.lately();
        rope.seal(room, maud, opened);
        rope.mark(room, List.of(helene, maud), 0, MAUD, opened.plus(Duration.ofMinutes(12)));
    }

    /// Hélène has sealed; Thibault has a draft, which nobody but him can know.
    private static void waitingForOne(Rope rope, Calendar calendar) {
        var helene =
                Pen.of(
                        HELENE,
                        Line.of(EXPECT, "Un premier diagnostic ensemble avant l’été, un seul"),
                        Line.of(EXPECT, "Savoir d’avance ce que tu diras au directeur"),
                        Line.of(INTERESTS, "Comprendre ce qu’un industriel regarde en premier"),
                        Line.of(COMMIT, "Deux jours sur place, et un rendu à deux voix"),
                        Line.of(BRING, "Le temps d’écouter ceux que l’on n’interroge jamais"),
                        Line.of(REFUSE, "Rendre un rapport que les équipes n’ont pas entendu"),
                        Line.of(FEAR, "Qu’un conseil donné trop tôt ferme les bouches"));
        var thibault =
                Pen.of(
                        THIBAULT,
                        Line.of(EXPECT, "Qu’on se mette d’accord sur la méthode avant d’entrer"),
                        Line.of(BRING, "Les clés de trois usines de la vallée"),
                        Line.of(FEAR, "Passer pour celui qui vient couper"));

        var room =
                rope.open(
                        HELENE,
                        calendar.at(12, "09:40"),
                        "Essayer un diagnostic à deux voix chez un industriel de la vallée",
                        calendar.day(6),
                        THIBAULT);
        rope.join(room, THIBAULT, calendar.at(10, "21:15"));
        rope.seal(room, helene, calendar.at(5, "18:20"));
        rope.write(room, thibault, calendar.at(3, "22:05"));
    }

    /// Idris and Gaspard have only just opened their room, and write.
    private static void beingSetUp(Rope rope, Calendar calendar) {
        var idris =
                Pen.of(
                        IDRIS,
                        Line.of(EXPECT, "Trois journées d’essai avec de vrais chefs d’atelier"),
                        Line.of(INTERESTS, "Apprendre la médiation en te regardant faire"),
                        Line.of(BRING, "Un client qui veut bien essayer"));
        var gaspard =
                Pen.of(
                        GASPARD,
                        Line.of(EXPECT, "Garder à la conversation difficile sa difficulté"),
                        Line.of(REFUSE, "Jouer des saynètes devant des gens fatigués"));

        var room =
                rope.open(
                        IDRIS,
                        calendar.at(3, "08:15"),
                        "Former des chefs d’atelier à tenir une conversation difficile",
                        calendar.day(15),
                        GASPARD);
        rope.join(room, GASPARD, calendar.at(2, "19:05"));
        rope.write(room, idris, calendar.at(2, "21:30"));
        rope.write(room, gaspard, calendar.at(1, "18:50"));
    }

    /// Gaspard and Solveig have gone through their points, and do not see all of them alike.
    private static void negotiating(Rope rope, Calendar calendar) {
        var gaspard =
                Pen.of(
                        GASPARD,
                        Line.of(
                                EXPECT,
                                "Une offre écrite sur une page, prête à la rentrée",
                                SHARED,
                                SHARED),
                        Line.of(
                                INTERESTS,
                                "Sortir d’un métier où l’on ne m’appelle que trop tard",
                                SHARED,
                                SHARED),
                        Line.of(
                                COMMIT,
                                "Une demi-journée par semaine jusqu’à la première mission",
                                SHARED,
                                TO_TALK_ABOUT),
                        Line.of(
                                BRING,
                                "Une dizaine de cabinets où l’on me connaît",
                                SHARED,
                                SHARED),
                        Line.of(
                                REFUSE,
                                "Superviser des personnes que j’ai reçues en médiation",
                                SHARED,
                                SHARED),
                        Line.of(
                                FEAR,
                                "Que l’on se partage les clients avant d’en avoir un",
                                TO_TALK_ABOUT,
                                TO_TALK_ABOUT));
        var solveig =
                Pen.of(
                        SOLVEIG,
                        Line.of(
                                EXPECT,
                                "Que chaque mission commence par nous deux, ensemble",
                                SHARED,
                                ACCEPTED_DIFFERENCE),
                        Line.of(
                                INTERESTS,
                                "Publier ce que nous apprenons, sans rien qui désigne quelqu’un",
                                TO_TALK_ABOUT,
                                SHARED),
                        Line.of(
                                COMMIT,
                                "Finir à l’heure, et te dire le jour même ce qui m’a gênée",
                                SHARED,
                                SHARED),
                        Line.of(
                                BRING,
                                "Le cadre, la langue allemande et de la constance",
                                SHARED,
                                SHARED),
                        Line.of(
                                REFUSE,
                                "Me déplacer plus de deux nuits par mois",
                                ACCEPTED_DIFFERENCE,
                                ACCEPTED_DIFFERENCE),
                        Line.of(FEAR, "Que tout cela reste une belle idée", SHARED));

        var pens = List.of(gaspard, solveig);
        var room =
                rope.open(
                        SOLVEIG,
                        calendar.at(47, "16:05"),
                        "Proposer aux cabinets d’avocats une médiation et une supervision qui se"
                                + " répondent",
                        calendar.day(-30),
                        GASPARD);
        rope.join(room, GASPARD, calendar.at(45, "09:30"));
        rope.seal(room, solveig, calendar.at(38, "07:55"));
        rope.seal(room, gaspard, calendar.at(31, "23:10"));
        rope.mark(room, pens, 0, GASPARD, calendar.at(26, "10:15"));
        rope.mark(room, pens, 1, SOLVEIG, calendar.at(25, "17:45"));
        Agreements.negotiating(rope, room, calendar);
    }

    /// Jeanne, Yann and Cyprien: opened some days ago; Cyprien has not marked anything yet.
    private static void three(Rope rope, Calendar calendar) {
        var jeanne =
                Pen.of(
                        JEANNE,
                        Line.of(
                                EXPECT,
                                "Ne plus porter seule une journée du matin au soir",
                                SHARED,
                                SHARED),
                        Line.of(
                                INTERESTS,
                                "Tenir un prix que je n’ose pas demander seule",
                                SHARED,
                                TO_TALK_ABOUT),
                        Line.of(COMMIT, "Trouver les six premières associations", SHARED, SHARED),
                        Line.of(BRING, "Vingt ans de conseils d’administration", SHARED),
                        Line.of(
                                REFUSE,
                                "Refuser une association parce qu’elle est petite",
                                SHARED,
                                TO_TALK_ABOUT),
                        Line.of(FEAR, "Qu’à trois, chacun compte sur les deux autres", SHARED));
        var yann =
                Pen.of(
                        YANN,
                        Line.of(
                                EXPECT,
                                "Une journée sur trois dehors, quel que soit le temps",
                                ACCEPTED_DIFFERENCE,
                                SHARED),
                        Line.of(INTERESTS, "Apprendre votre méthode, à tous les deux", SHARED),
                        Line.of(COMMIT, "Être là la veille, pour préparer les lieux", SHARED),
                        Line.of(BRING, "Une grange, un poêle et de quoi dormir à douze", SHARED),
                        Line.of(REFUSE, "Écrire le compte rendu", TO_TALK_ABOUT, SHARED),
                        Line.of(FEAR, "Que l’on s’ennuie ensemble"));
        var cyprien =
                Pen.of(
                        CYPRIEN,
                        Line.of(
                                EXPECT,
                                "Que l’on me dise quand je me cache dans les chiffres",
                                SHARED,
                                SHARED),
                        Line.of(
                                INTERESTS,
                                "Devenir coach devant des témoins bienveillants",
                                SHARED),
                        Line.of(
                                COMMIT,
                                "Un budget commun, lisible, à jour le premier du mois",
                                SHARED,
                                SHARED),
                        Line.of(BRING, "Les outils, et le compte rendu le soir même", SHARED),
                        Line.of(
                                REFUSE,
                                "Travailler sans savoir qui paie quoi",
                                SHARED,
                                TO_TALK_ABOUT),
                        Line.of(FEAR, "Être le plus jeune et le rester", TO_TALK_ABOUT));

        var pens = List.of(jeanne, yann, cyprien);
        var room =
                rope.open(
                        JEANNE,
                        calendar.at(27, "10:30"),
                        "Trois journées pour des directions d’association, animées à trois",
                        calendar.day(-6),
                        YANN,
                        CYPRIEN);
        rope.join(room, CYPRIEN, calendar.at(27, "13:05"));
        rope.join(room, YANN, calendar.at(24, "20:20"));
        rope.seal(room, cyprien, calendar.at(20, "07:40"));
        rope.seal(room, jeanne, calendar.at(14, "15:15"));
        rope.seal(room, yann, calendar.at(8, "21:50"));
        rope.mark(room, pens, 0, JEANNE, calendar.at(7, "09:05"));
        rope.mark(room, pens, 1, YANN, calendar.at(5, "12:10"));
    }

    private Story() {}
}
