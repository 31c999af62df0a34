package org.cordee.demo;

import java.util.List;
import java.util.Locale;
import org.cordee.member.Profile;
import org.cordee.signin.DemoPeople;

/// The invented people, in the order of their buttons. None of them exists.
enum Invented {
    HELENE(
            310,
            new Profile(
                    "Hélène Marcilly",
                    "Coach d’équipes de direction depuis douze ans, surtout quand deux maisons"
                            + " apprennent à n’en faire qu’une",
                    "Annecy",
                    List.of("fr", "en"),
                    List.of(
                            "Accompagner un comité de direction dans l’année qui suit un rachat",
                            "Des séminaires de deux jours où l’on décide pour de bon",
                            "Préparer et tenir les entretiens à trois avec le payeur"),
                    List.of(
                            "Quelqu’un qui aime les équipes nombreuses et le bruit des ateliers",
                            "Une relecture sans ménagement de mes propositions",
                            "Des missions vers l’ouest, avec une personne qui y vit"),
                    List.of(
                            "Dire une chose désagréable sans blesser",
                            "Tenir le cadre quand la pièce s’échauffe"),
                    List.of(
                            "Je baisse mon prix dès qu’on hésite",
                            "Je dis oui avant d’avoir regardé mon agenda",
                            "Je lis mal un bilan"))),
    IDRIS(
            305,
            new Profile(
                    "Idris Benhaddou",
                    "Coach d’équipes et formateur, plus souvent en chaussures de sécurité qu’en"
                            + " salle de réunion",
                    "Grenoble",
                    List.of("fr", "en", "ar"),
                    List.of(
                            "Former vingt chefs d’équipe à la fois, sur leur lieu de travail",
                            "Remettre en mouvement une équipe après une réorganisation",
                            "Des cycles courts, une demi-journée par quinzaine"),
                    List.of(
                            "Une personne à l’aise avec les comités de direction",
                            "Apprendre la médiation auprès de quelqu’un qui la pratique"),
                    List.of(
                            "Faire parler ceux qui ne parlent pas",
                            "Préparer peu, et juste ce qu’il faut",
                            "Faire dire le premier petit pas"),
                    List.of(
                            "Écrire une proposition me prend trois soirées",
                            "Je relance trop tard"))),
    MAUD(
            260,
            new Profile(
                    "Maud Keravel",
                    "Facilitatrice dans l’agroalimentaire et les coopératives, pour des réunions"
                            + " dont on sort avec quelque chose dans les mains",
                    "Nantes",
                    List.of("fr", "br"),
                    List.of(
                            "Des ateliers de soixante personnes qui tiennent en une journée",
                            "Préparer une assemblée générale où chacun trouve sa place",
                            "Apprendre à une équipe à se réunir sans moi"),
                    List.of(
                            "Quelqu’un qui sache parler aux directions avant que j’arrive",
                            "Des retours francs sur ma façon d’animer"),
                    List.of(
                            "Dessiner ce qui se dit",
                            "Couper la parole avec gentillesse",
                            "Bâtir sur ce que le groupe sait déjà faire"),
                    List.of(
                            "Je réponds lentement, parfois une semaine",
                            "Parler d’argent me coûte"))),
    THIBAULT(
            240,
            new Profile(
                    "Thibault Sarvane",
                    "Dix-huit ans d’usine, dont six à diriger celle des autres. J’aide maintenant"
                            + " ceux qui ont pris ma suite",
                    "Valence",
                    List.of("fr", "de"),
                    List.of(
                            "Un diagnostic d’organisation en cinq jours, rendu de vive voix",
                            "Accompagner un directeur d’usine pendant ses cent premiers jours"),
                    List.of(
                            "Une personne dont le métier est d’écouter",
                            "Des dirigeants qui se posent la question avant la crise"),
                    List.of(
                            "Lire un atelier en le traversant",
                            "Les chiffres, sans effort",
                            "Partir de ce qui marche déjà"),
                    List.of("Je donne des conseils plus vite qu’on ne m’en demande"))),
    GASPARD(
            1120,
            new Profile(
                    "Gaspard Lombrède",
                    "Médiateur et coach. On m’appelle quand on ne se parle plus, et je préfère"
                            + " quand on m’appelle avant",
                    "Lyon",
                    List.of("fr", "it"),
                    List.of(
                            "Médiation entre associés",
                            "Former à la conversation difficile, par la pratique",
                            "Animer un groupe d’intervision"),
                    List.of(
                            "Sortir des cabinets et voir des métiers que je ne connais pas",
                            "Un regard régulier sur ma pratique"),
                    List.of("Le silence ne me gêne pas", "Reformuler sans trahir"),
                    List.of("Je laisse durer", "Mes factures partent avec un mois de retard"))),
    SOLVEIG(
            215,
            new Profile(
                    "Solveig Arnoult",
                    "Superviseure et coach de dirigeantes. Vingt ans à écouter des gens dont le"
                            + " métier est d’écouter",
                    "Strasbourg",
                    List.of("fr", "de", "en"),
                    List.of(
                            "Supervision individuelle, ou en groupe de six au plus",
                            "Accompagner une dirigeante dans sa première année de mandat"),
                    List.of(
                            "Une offre à deux voix pour des métiers sous tension",
                            "Des collègues qui publient ce qu’ils font"),
                    List.of("Entendre ce qui n’est pas dit", "Finir à l’heure"),
                    List.of("Je refuse de me vendre", "Je suis loin de tout sauf de l’Allemagne"))),
    JEANNE(
            1118,
            new Profile(
                    "Jeanne Valombre",
                    "Coach de celles et ceux qui dirigent des associations, après en avoir dirigé"
                            + " deux",
                    "Rennes",
                    List.of("fr", "en"),
                    List.of(
                            "Le duo de la présidence et de la direction",
                            "Une année de codéveloppement pour six directions d’association"),
                    List.of(
                            "Animer à plusieurs, pour ne plus porter seule les journées",
                            "Quelqu’un qui sache parler de modèle économique"),
                    List.of("Connaître les conseils d’administration de l’intérieur"),
                    List.of(
                            "Je travaille à prix cassé pour les causes que j’aime",
                            "Je garde tout en tête, donc je perds"))),
    YANN(
            188,
            new Profile(
                    "Yann Querrec",
                    "Coach et ancien éducateur. J’accompagne les équipes qui en accompagnent"
                            + " d’autres",
                    "Quimper",
                    List.of("fr", "br"),
                    List.of(
                            "Analyse de pratiques pour des équipes de terrain",
                            "Des journées dehors, en marchant"),
                    List.of(
                            "Un peu de méthode, je fais trop au flair",
                            "Des partenaires avec qui rire"),
                    List.of(
                            "Installer la confiance en une heure",
                            "Retrouver la fois où cela a marché"),
                    List.of("Je n’aime pas conclure", "Les écrits me fatiguent"))),
    CYPRIEN(
            170,
            new Profile(
                    "Cyprien Lavergnat",
                    "Consultant auprès d’associations et de mutuelles pour tout ce qui se compte,"
                            + " coach depuis trois ans",
                    "Clermont-Ferrand",
                    List.of("fr", "es"),
                    List.of(
                            "Remettre à plat un modèle économique avec ceux qui le font vivre",
                            "Accompagner un trésorier qui n’a pas choisi de l’être"),
                    List.of(
                            "Progresser comme coach auprès de plus anciens",
                            "Des journées animées à plusieurs"),
                    List.of(
                            "Rendre un budget lisible",
                            "Arriver avec le compte rendu fait",
                            "Chercher l’exception dans les chiffres"),
                    List.of("Je me cache derrière mes tableaux"))),
    ODILE(
            400,
            new Profile(
                    "Odile Fontvieille",
                    "Coach de partenariat, et intendante de cette maison",
                    "Dijon",
                    List.of("fr", "en"),
                    List.of(
                            "Accompagner deux associés qui veulent continuer, ou finir bien",
                            "Aider à se servir de Cordée"),
                    List.of("Des retours sur ce qui grince ici"),
                    List.of("La patience"),
                    List.of("Je réponds aux courriels la nuit")));

    private final int arrivedDaysAgo;
    private final Profile profile;

    Invented(int arrivedDaysAgo, Profile profile) {
        this.arrivedDaysAgo = arrivedDaysAgo;
        this.profile = profile;
    }

    int arrivedDaysAgo() {
        return arrivedDaysAgo;
    }

    Profile profile() {
        return profile;
    }

    /// At a domain that leads nowhere (RFC 2606).
    String email() {
        return handle() + "@cordee.example";
    }

    DemoPeople.Person person() {
        return new DemoPeople.Person(handle(), profile.name(), email());
    }

    private String handle() {
        return name().toLowerCase(Locale.ROOT);
    }
}
