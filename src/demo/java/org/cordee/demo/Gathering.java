package org.cordee.demo;

import static org.cordee.demo.Invented.GASPARD;
import static org.cordee.demo.Invented.HELENE;
import static org.cordee.demo.Invented.IDRIS;
import static org.cordee.demo.Invented.MAUD;
import static org.cordee.demo.Invented.SOLVEIG;

import java.util.Map;
import java.util.UUID;
import org.cordee.circle.CircleForm;
import org.cordee.circle.CircleId;
import org.cordee.circle.Circles;
import org.cordee.circle.Doors;
import org.cordee.circle.KnockForm;
import org.cordee.circle.WordForm;
import org.springframework.stereotype.Component;

/// A circle of four that has lasted since spring, with a fifth at its door.
@Component
class Gathering {
    private static final String CHARTER =
            """
            Ce qui se dit ici reste ici, et n’est pas répété sous une autre forme.
            Personne ne doit pouvoir reconnaître un client, même celui qui le connaît.
            On apporte ce qui a raté aussi volontiers que ce qui a marché.
            On demande avant de donner un conseil.
            Quand on ne vient pas, on le dit la veille.\
            """;

    private final Sittings sittings;
    private final Circles circles;
    private final Doors doors;

    Gathering(Sittings sittings, Circles circles, Doors doors) {
        this.sittings = sittings;
        this.circles = circles;
        this.doors = doors;
    }

    void tell(Calendar calendar) {
        var none =
                sittings.sit(
                        HELENE,
                        calendar.at(150, "18:30"),
                        me -> circles.list(null).mine().isEmpty());
        if (!none) {
            return;
        }
        var id = founds(calendar);
        enters(
                id,
                calendar,
                148,
                IDRIS,
                "Des formats d’une demi-journée qui tiennent sur un quai de chargement",
                "Savoir quand je dois m’arrêter de préparer");
        vouches(
                id,
                calendar,
                147,
                HELENE,
                "Nous menons des missions à deux depuis l’an dernier.",
                "Dire ce qui ne va pas le jour même.",
                "Il m’a laissé la parole devant son propre client.");
        enters(
                id,
                calendar,
                120,
                MAUD,
                "Vingt ans de réunions d’atelier, et leurs ratés",
                "Des regards sur ma façon de fixer mes prix");
        word(id, calendar, 119, HELENE);
        word(id, calendar, 118, IDRIS);
        enters(
                id,
                calendar,
                90,
                SOLVEIG,
                "La médiation, et une oreille pour ce qui ne se dit pas",
                "Trouver des clients sans me perdre");
        word(id, calendar, 89, IDRIS);
        word(id, calendar, 88, MAUD);
        word(id, calendar, 87, HELENE);
        enters(
                id,
                calendar,
                5,
                GASPARD,
                "Ce que trente reprises d’entreprise m’ont appris des silences",
                "Des pairs devant qui dire que je doute");
        vouches(
                id,
                calendar,
                4,
                IDRIS,
                "Il a relu mes comptes deux étés de suite.",
                "Dire le chiffre qui fâche, et rester à table.",
                "Il m’a appris à refuser une mission. J’en ai trouvé deux autres.");
        vouches(
                id,
                calendar,
                3,
                SOLVEIG,
                "Une médiation menée chacun d’un côté, il y a trois ans.",
                "La parole donnée.",
                "Il a laissé la lumière à l’autre cabinet.");
        vouches(
                id,
                calendar,
                3,
                MAUD,
                "Par ses clients, qui deviennent parfois les miens.",
                "Ne rien promettre qu’on ne tienne.",
                "Il appelle après, pour savoir.");
    }

    private CircleId founds(Calendar calendar) {
        return sittings.sit(
                HELENE,
                calendar.at(150, "18:35"),
                me -> {
                    var outcome =
                            circles.found(
                                    me,
                                    new CircleForm(
                                            UUID.randomUUID(),
                                            Map.ofEntries(
                                                    Map.entry("name", "Les veilleurs du lac"),
                                                    Map.entry(
                                                            "purpose",
                                                            "Se relire entre coachs d’équipe, sans jamais se flatter"),
                                                    Map.entry(
                                                            "goals",
                                                            "Une séance par mois.\nDeux pratiques partagées par saison."),
                                                    Map.entry("admission", "unanimity"),
                                                    Map.entry("vouchers", "3"),
                                                    Map.entry("levels", "2"),
                                                    Map.entry("nearness", "20"),
                                                    Map.entry("most", "8"),
                                                    Map.entry("listed", "true"),
                                                    Map.entry("charter", CHARTER),
                                                    Map.entry(
                                                            "brings",
                                                            "Des comités de direction que je peux raconter sans qu’on les reconnaisse"),
                                                    Map.entry(
                                                            "seeks",
                                                            "Qu’on me dise quand je m’emballe")),
                                            0));
                    return ((Circles.Forming.Kept) outcome).id();
                });
    }

    /// Asked in by Hélène, they say what they bring and sign.
    private void enters(
            CircleId id,
            Calendar calendar,
            int daysAgo,
            Invented who,
            String brings,
            String seeks) {
        sittings.sit(
                HELENE,
                calendar.at(daysAgo + 1, "12:10"),
                me ->
                        doors.invite(
                                id,
                                sittings.id(who),
                                who.profile().name(),
                                "Votre regard nous manque."));
        sittings.sit(
                who,
                calendar.at(daysAgo, "20:15"),
                me -> doors.knock(me, id, new KnockForm(1, brings, seeks)));
    }

    private void word(CircleId id, Calendar calendar, int daysAgo, Invented who) {
        vouches(
                id,
                calendar,
                daysAgo,
                who,
                "Nous avons travaillé côte à côte plus d’une fois.",
                "Ne rien promettre qu’on ne tienne.",
                "On en repart toujours avec plus qu’on n’a apporté.");
    }

    /// For the only one at the door.
    private void vouches(
            CircleId id,
            Calendar calendar,
            int daysAgo,
            Invented who,
            String knows,
            String shares,
            String helps) {
        sittings.sit(
                who,
                calendar.at(daysAgo, "21:40"),
                me -> {
                    var candidate = circles.view(me, id).orElseThrow().candidates().getFirst();
                    return circles.say(
                            me, id, candidate.id(), WordForm.of("vouches", knows, shares, helps));
                });
    }
}
