package org.cordee.demo;

import static org.cordee.demo.Invented.GASPARD;
import static org.cordee.demo.Invented.HELENE;
import static org.cordee.demo.Invented.IDRIS;
import static org.cordee.demo.Invented.SOLVEIG;
import static org.cordee.partnership.charter.Section.CLIENTS;
import static org.cordee.partnership.charter.Section.COMMUNICATION;
import static org.cordee.partnership.charter.Section.CONFIDENTIALITY;
import static org.cordee.partnership.charter.Section.CONTRIBUTIONS;
import static org.cordee.partnership.charter.Section.DISAGREEMENT;
import static org.cordee.partnership.charter.Section.DURATION;
import static org.cordee.partnership.charter.Section.EXIT;
import static org.cordee.partnership.charter.Section.VALUE;
import static org.cordee.partnership.charter.Section.VISION;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.cordee.demo.Rope.Opened;
import org.cordee.partnership.charter.Section;

/// What the invented people wrote together, and what some of them still write at.
final class Agreements {

    /// Three versions of a charter, each proposed by one and accepted by the other.
    static void together(Rope rope, Opened room, Calendar calendar) {
        var first = new EnumMap<Section, String>(Section.class);
        first.put(
                VISION,
                "Nous aidons les entreprises qui se rapprochent à rester des lieux où l’on se"
                        + " parle. Hélène accompagne la direction, Idris les équipes, et chacun"
                        + " garde sa maison.");
        first.put(
                CONTRIBUTIONS,
                "– Des directions qui rappellent, et l’écriture des propositions (Hélène"
                        + " Marcilly)\n"
                        + "– Quarante jours par an, et l’oreille des équipes (Idris Benhaddou)\n"
                        + "Celui qui ne peut plus tenir ce qu’il a dit prévient aussitôt.");
        first.put(
                VALUE,
                "Les journées faites ensemble chez un client se partagent à parts égales. Le"
                        + " travail de préparation n’est pas compté.\n\n"
                        + "Celui qui apporte le client reçoit dix pour cent. Chacun facture de son"
                        + " côté, sous trente jours.");
        first.put(
                CLIENTS,
                "Un client reste à qui l’a rencontré le premier. L’autre ne le sollicite pas"
                        + " pendant un an, sauf accord écrit ici.");
        first.put(
                CONFIDENTIALITY,
                "Ce qu’une équipe confie à Idris ne remonte pas à la direction. Ce qu’un"
                        + " dirigeant confie à Hélène ne descend pas dans les ateliers. Nous ne"
                        + " partageons entre nous que ce qui sert le client, et qu’il sait partagé.");
        first.put(
                COMMUNICATION,
                "Une réponse sous deux jours, même pour dire que l’on ne sait pas. Un appel en"
                        + " fin de journée quand l’un de nous est chez un client commun.");
        first.put(
                DISAGREEMENT,
                "Qui est gêné le dit dans la semaine, de vive voix. À la deuxième fois sans"
                        + " issue, nous demandons à une personne choisie ensemble de nous écouter.");
        first.put(DURATION, "Un an, reconduit tacitement.");
        first.put(
                EXIT,
                "Chacun peut partir quand il le veut. Il le dit de vive voix, puis ici. Les travaux"
                        + " promis à un client sont finis, ou transmis avec son accord. Nous"
                        + " convenons d’une phrase à dire au-dehors, et nous nous remercions.");
        rope.propose(
                room,
                HELENE,
                calendar.at(82, "10:05"),
                Optional.empty(),
                "J’ai repris nos points, et le reste tel que Cordée le propose. Change ce que tu veux.",
                first);
        rope.accept(room, IDRIS, HELENE, calendar.at(80, "21:15"));

        rope.propose(
                room,
                IDRIS,
                calendar.at(41, "18:20"),
                Optional.empty(),
                "Je préfère qu’on le règle par écrit plutôt que de le porter. Dis-moi si un tiers"
                        + " te paraît juste.",
                Map.of(
                        VALUE,
                        "Les journées faites ensemble chez un client se partagent à parts égales."
                                + " Le travail de préparation est compté pour un tiers du tarif,"
                                + " dans la limite de deux jours par client.\n\n"
                                + "Celui qui apporte le client ne reçoit rien de plus : c’est un"
                                + " geste. Chacun facture de son côté, sous trente jours."));
        rope.accept(room, HELENE, IDRIS, calendar.at(39, "08:40"));

        rope.propose(
                room,
                HELENE,
                calendar.at(13, "12:30"),
                Optional.empty(),
                "",
                Map.of(DURATION, "Un an, puis une vraie conversation avant de continuer."));
        rope.accept(room, IDRIS, HELENE, calendar.at(12, "19:55"));
    }

    /// Solveig proposes; Gaspard answers with another wording, and now it is her turn.
    static void negotiating(Rope rope, Opened room, Calendar calendar) {
        var first = new EnumMap<Section, String>(Section.class);
        first.put(
                VISION,
                "Proposer aux cabinets d’avocats une médiation et une supervision qui se"
                        + " répondent, écrites sur une seule page.");
        first.put(
                CONTRIBUTIONS,
                "Gaspard donne une demi-journée par semaine jusqu’à la première mission. Solveig"
                        + " tient le cadre et le calendrier.");
        first.put(
                VALUE,
                "Chaque mission commence par nous deux, et se paie à parts égales. La page commune"
                        + " s’écrit à deux, sans rien compter.");
        first.put(
                CONFIDENTIALITY,
                "Aucune personne reçue en médiation n’est supervisée par l’un de nous. Rien de ce"
                        + " que nous publions ne désigne quelqu’un.");
        first.put(DURATION, "Jusqu’à l’été, puis nous décidons.");
        rope.propose(
                room,
                SOLVEIG,
                calendar.at(20, "07:45"),
                Optional.empty(),
                "Cinq sections pour commencer, les autres viendront avec la première mission.",
                first);
        rope.propose(
                room,
                GASPARD,
                calendar.at(6, "22:50"),
                Optional.of(SOLVEIG),
                "Tout me va, sauf les parts égales quand l’un de nous ne vient qu’au premier"
                        + " rendez-vous.",
                with(
                        first,
                        VALUE,
                        "Chaque mission commence par nous deux. Le premier rendez-vous se paie à"
                                + " parts égales, la suite à qui la fait. La page commune s’écrit à"
                                + " deux, sans rien compter."));
    }

    private static Map<Section, String> with(
            Map<Section, String> wording, Section section, String words) {
        var changed = new EnumMap<Section, String>(wording);
        changed.put(section, words);
        return changed;
    }

    private Agreements() {}
}
