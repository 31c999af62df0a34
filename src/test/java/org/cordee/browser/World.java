package org.cordee.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cordee.Outbox;
import org.cordee.Somebody;
import org.cordee.TestInstance;
import org.cordee.Walker;
import org.cordee.circle.Gathered;
import org.cordee.engagement.link.Around;
import org.cordee.vault.VaultOwner;

/// A few invented people and their rooms, in every state that has a page: made once a language,
/// over HTTP, and only looked at afterwards.
final class World {
    private static final List<String> HEADINGS =
            List.of("expect", "interests", "commit", "bring", "refuse", "fear");

    /// Of every kind: new, there already, one who gains, one who may be another, refused.
    private static final String CARDS =
            """
            Prénom,Nom,Adresse e-mail,Téléphone,Organisation,Titre,Anniversaire,Nom du chat
            Bérénice,Tallandray,berenice@tallandray.example,,Étude du Semnoz,Notaire,12/03/1980,Plume
            TALLANDRAY,Berenice,berenice@tallandray.example,06 12 34 56 78,,,,
            Yann,Querrec,yann@querrec.example,,Port libre,Charpentier de marine,,
            Yann,Querrec,yq@ateliers.example,,Ateliers Brévanne,,,
            Jean-Baptiste,Saint-Exubert-Lavallière,jb.saint-exubert-lavalliere@une-maison-au-nom-interminable.example,,,,,
            ,,,,,,,Moustache
            ,,jean@@exemple,,,,,
            """;

    final Tongue tongue;
    final Walker fresh;
    final Walker calm;

    /// Has a vault: one open, one shut.
    final Walker vaulted;

    final String engagement;
    final String engagementOver;
    final String alliances;
    final Around around;
    final String linkAsking;
    final String linkSaid;

    /// Held and noted; planned; held and empty.
    final String coachingNoted;

    final String coachingPlanned;
    final String coachingBare;

    /// Where nothing is agreed yet; where a contract is written; where one is in force.
    final String engagementBare;

    final String engagementWritten;
    final String engagementBound;

    /// The first of the engagement.
    final String objective;

    final Walker locked;
    final Walker anne;
    final Walker looped;
    final Walker basile;
    final Walker claire;
    final Walker dora;
    final Walker broken;

    final String writing;
    final String alone;
    final String revealed;
    final String overdue;
    final String closed;
    final String parting;
    final String parted;
    final String ranOut;
    final String allSealed;
    final String pulsing;
    final String beaten;
    final String walked;
    final String talked;
    final String invitation;
    final String envelope;
    final String contact;
    final String encounter;
    final String introduction;

    /// What Basile has noted, and what he passed to Anne; the link of its mail; whom she watches
    /// for.
    final String heard;

    final String reached;
    final String passing;
    final String watched;

    /// The links of a mail: to answer, and to receive nothing more.
    final String asking;

    final String quiet;
    final String advice;
    final String capture;
    final String gesture;
    final String feedback;
    final String asked;
    final String helm;
    final String lead;
    final String preview;
    final String unreadable;
    final String applied;

    /// Looks, is found by nobody's proposal, and finds.
    final Walker finder;

    /// Is proposed to two: one of them wants to meet too.
    final Walker seeker;

    /// A steward, who lets words pass the guard.
    final Walker keeper;

    /// Of Anne and Basile; at its door Claire waits, and Dora has been asked in.
    final String circle;

    /// Sessions of Anne, Basile and Claire: to come, going on, over, and called off. Basile brings
    /// what goes on, Anne holds it, Claire takes the notes.
    final String comingSession;

    final String session;
    final String pastSession;
    final String cancelledSession;

    /// The circle of these three.
    final String trio;

    /// Is proposed two circles: one waits for an answer, and one can be founded.
    final Walker seated;

    final String proposedCircle;
    final String readyCircle;

    /// Is willing, and had no place.
    final Walker unseated;

    /// Anne's, in that circle, changed once, with a file; Basile has said what came of it.
    final String practice;

    /// Anne's, kept for herself.
    final String keptPractice;

    /// Common actions that Anne proposed in that circle: nobody is asked about it; Anne has
    /// answered and Basile has not; both have said yes; Basile has not; under way; over; given up.
    final String action;

    final String askedAction;
    final String readyAction;
    final String openedAction;
    final String startedAction;
    final String toldAction;
    final String givenUpAction;

    String metWith = "";
    String sought = "";

    /// What anyone reads of the room that has opened.
    String publicPage = "";

    /// What waits for Anne in the room that has opened.
    String proposal = "";

    String fingerprint = "";

    private final int port;

    World(int port, Tongue tongue) {
        this.port = port;
        this.tongue = tongue;
        fresh = new Walker(port, tongue.code);
        fresh.signIn(address("fresh"));
        calm = member("calm", "Ysé Roc");
        vaulted = member("vaulted", "Vadim Coffre");
        VaultOwner.founds(vaulted);
        engagement = engagement("Ateliers Vaubrancourt");
        engagementOver = engagement("Coopérative du Bas-Pays");
        alliances = alliances();
        around = Around.begun(vaulted, port, "Verrerie d’Ombreuse");
        var answering = around.with("Sabine Morvillers", "sponsor", "payer");
        var said = around.with("Étienne Rocquemaure", "coachee");
        vaulted.post(
                around.path() + "/contract/text",
                "coachee",
                "Étienne Rocquemaure",
                "purpose",
                "Déléguer sans se perdre");
        vaulted.post(around.path() + "/contract/proposals", "written", "1");
        vaulted.post(
                around.path() + "/objectives/new",
                "text",
                "Déléguer le planning",
                "indicator",
                "Le point du lundi se tient à quatre");
        vaulted.post(around.path() + "/report/lines", "text", "Le point du lundi se tient");
        around.asks();
        linkAsking = answering.link();
        linkSaid = said.link();
        Around.answers(said.walker(), linkSaid, 8, 7, 9, 6);
        coachingNoted = coaching("2025-03-05");
        vaulted.post(coachingNoted + "/subject", "line", "Je refais le planning la nuit.");
        noted();
        coachingPlanned = coaching("2027-03-19");
        vaulted.post(coachingPlanned + "/preparation", "line", "Me taire plus longtemps");
        coachingBare = coaching("2025-03-12");
        objective = agrees(engagement);
        agrees(engagementOver);
        proposes(engagement, Map.of("sponsor", "Sabine Morvillers", "payer", "Sabine Morvillers"));
        vaulted.post(engagementOver + "/review", "end", "yes", "taken", "Demander plus tôt");
        engagementBare = engagement("Moulins de la Fosse");
        engagementWritten = engagement("Verrerie des Hauts");
        vaulted.post(
                engagementWritten + "/contract/text", "coachee", "Ada Rive", "purpose", "Tenir");
        engagementBound = engagement("Filature du Gué");
        bound(engagementBound);
        locked = member("locked", "Lilas Verrou");
        VaultOwner.founds(locked);
        locked.post("/vault/kit");
        locked.post("/vault/closing");
        looped = looped();
        anne = member("anne", "Marie-Clémentine de La Rochefordière-Montbel");
        basile = member("basile", "Basile Quéral");
        claire = member("claire", "Jean-Baptiste Saint-Exubert-Lavallière");
        dora = member("dora", "Dora Szabó-Nguyễn");
        broken = member("broken", "Bruno Cassel");
        finder = looking("finder", "Philippine Delacour", "team/trust", "conflict/mediation");
        seeker = looking("seeker", "Maëlle Ravier", "conflict/mediation", "team/trust");
        affinities();
        keeper = member("keeper", "Odile Garde");
        arrange(
                "insert into stewardship (member, since) select member, now() from account where email = ?::citext",
                address("keeper"));
        keeper.post("/guard/words", "word", "Zorbaline " + tongue.code);
        // A row that the application would never write: whoever it belongs to meets the page of
        // failures.
        arrange(
                "update account set zone = 'Nulle/Part' where email = ?::citext",
                address("broken"));
        anne.post(
                "/profile/card",
                "name",
                "Marie-Clémentine de La Rochefordière-Montbel",
                "headline",
                "Coach d’équipes de direction, douze ans de métier, dont huit dans l’industrie",
                "place",
                "Clermont-Ferrand et à distance",
                "languages",
                "fr",
                "languages",
                "en");
        anne.post(
                "/profile/items/offers",
                "words",
                "Coaching d’équipe",
                "skill",
                "Équipes de direction",
                "weight",
                "3",
                "words",
                "",
                "skill",
                "Supervision en groupe",
                "weight",
                "2",
                "words",
                "Médiation entre associés",
                "skill",
                "",
                "weight",
                "1");
        anne.post(
                "/welcome/3",
                "strengths",
                "Tenir un cadre\nDire les choses",
                "weakSpots",
                "Vendre");
        anne.post(
                "/profile/items/searches",
                "words",
                "Un binôme pour la facilitation de grands groupes",
                "skill",
                "Grands groupes",
                "weight",
                "3");
        anne.post(
                "/profile/needs",
                "words",
                "Relire une proposition de quatre pages avant vendredi",
                "weeks",
                "2",
                "audience",
                "partners");
        anne.post(
                "/profile/positioning",
                "forehand",
                "Les équipes de direction dans l’année qui suit un rachat",
                "clientele",
                "mid-sized",
                "zone",
                "auvergne-rhone-alpes",
                "online",
                "true",
                "service",
                "teams");
        anne.post(
                "/profile/posture",
                IntStream.range(0, 12)
                        .boxed()
                        .flatMap(n -> Stream.of("item." + n, String.valueOf(n % 5 + 1)))
                        .toArray(String[]::new));

        circle = circle();
        seated = member("seated", "Solal Pinède");
        unseated = member("unseated", "Aurore Vallier-Desmoulins");
        proposedCircle = proposed(false);
        readyCircle = proposed(true);
        noPlace();
        practice = practice();
        basile.post(
                "/profile/positioning",
                "clientele",
                "mid-sized",
                "zone",
                "auvergne-rhone-alpes",
                "service",
                "teams");
        action = action("Une lettre commune aux hôpitaux", "");
        askedAction = action("Un article à deux mains sur la reprise", "yes");
        readyAction = action("Un atelier ouvert sur la délégation", "yes yes");
        openedAction = action("Une matinée pour les dirigeants de la vallée", "yes if");
        startedAction = action("Un stand commun au salon d’automne", "yes yes start");
        toldAction = action("Une conférence à la chambre des métiers", "yes yes start");
        anne.post(
                toldAction + "/outcome",
                "outcome",
                "Neuf personnes sont venues, et deux ont rappelé depuis.");
        givenUpAction = action("Une vidéo à plusieurs voix", "");
        anne.post(givenUpAction + "/withdrawal");
        trio = Gathered.circle("Le cercle du quai " + tongue.code, anne, basile, claire);
        pastSession = session(basile, 40);
        session = session(anne, 50);
        comingSession = planned(14 * 24 * 60);
        cancelledSession = planned(21 * 24 * 60);
        anne.post(cancelledSession + "/cancellation");
        basile.post(pastSession + "/clock", "move", "close", "from", "1");
        keptPractice =
                anne.post(
                                "/practices/new",
                                "key",
                                UUID.randomUUID().toString(),
                                "title",
                                "Commencer par la fin",
                                "go",
                                "keep")
                        .path();
        writing = room(anne, "Animer à trois un parcours de six journées pour dirigeants", 30);
        join(writing, basile, "basile");
        join(writing, claire, "claire", basile);
        anne.post(
                writing + "/expectations/draft",
                "words.expect",
                "Une voix qui me contredise\nDeux missions menées à trois avant l’été",
                "version.expect",
                "0");
        seal(basile, writing, "Un cadre clair");
        anne.post(
                writing + "/invitations",
                "name",
                "Théophraste Montgolfier-Delacroix",
                "email",
                address("theo"));
        basile.agreesToNewcomers(writing);
        claire.agreesToNewcomers(writing);
        envelope = path(Outbox.take("invitation", address("theo")).link());
        dora.post(envelope + "/claims");

        alone = room(anne, "Essayer", 10);
        var second = room(basile, "Une offre à deux", 20);
        basile.post(second + "/invitations", "name", "Dora", "email", address("dora"));
        invitation = dora.get("/today").find("href=\"(/invitations/[^\"]+)\"");

        revealed = room(anne, "Une offre commune pour les équipes en conflit ouvert", 15);
        join(revealed, basile, "basile");
        join(revealed, claire, "claire", basile);
        for (var walker : List.of(anne, basile, claire)) {
            sealAll(walker, revealed);
        }
        var marks =
                basile.get(revealed + "/expectations")
                        .body()
                        .lines()
                        .filter(line -> line.contains("name=\"mark\""))
                        .map(line -> line.replaceAll(".* value=\"([^\"]+)\".*", "$1"))
                        .toList();
        for (var walker : List.of(anne, basile, claire)) {
            mark(walker, marks.get(0));
            mark(walker, marks.get(5));
            mark(walker, marks.get(7));
            mark(walker, marks.get(walker == claire ? 9 : 11));
        }
        mark(basile, marks.get(13));

        agree();
        work();
        accompany();
        publish();

        // One that just opened, and that nobody has gone through.
        var opened = room(anne, "Répondre à deux à un appel d’offres", 8);
        join(opened, basile, "basile");
        seal(anne, opened, "De la franchise");
        seal(basile, opened, "Du temps");

        walked = room(anne, "Un chemin, étape par étape", 11);
        join(walked, basile, "basile");
        walk();

        talked = room(anne, "Préparer à deux un congrès de coachs", 10);
        join(talked, basile, "basile");
        talk();

        pulsing = room(anne, "Prendre le pouls à trois", 14);
        join(pulsing, basile, "basile");
        join(pulsing, claire, "claire", basile);
        rhythm(pulsing, basile, claire);
        beat(basile, pulsing, "666655", "De l’élan");
        beaten = room(anne, "Prendre le pouls à deux", 14);
        join(beaten, basile, "basile");
        rhythm(beaten, basile);
        beat(
                anne,
                beaten,
                "535443",
                "Une semaine trop pleine, et des réponses qui se font attendre");
        beat(basile, beaten, "776666", "Tout roule");

        overdue = room(anne, "Supervision croisée", 5);
        join(overdue, basile, "basile");
        seal(anne, overdue, "Du temps");
        due(overdue, LocalDate.now().minusDays(2));

        closed = room(anne, "Un atelier, pour voir", 12);
        join(closed, basile, "basile");
        join(closed, claire, "claire", basile);
        seal(anne, closed, "Un texte que personne d’autre ne lira");
        claire.post(closed + "/exit");

        parting = room(anne, "Deux ans d’ateliers", 12);
        join(parting, basile, "basile");
        anne.post(parting + "/exit/openings");
        anne.post(
                parting + "/exit/lines/clients",
                "words",
                "La coopérative de Rumilly reste à Basile. Elle l’apprend de nous deux.",
                "version",
                "1");
        for (var line : List.of("work", "money", "material")) {
            for (var walker : List.of(anne, basile)) {
                walker.post(
                        parting + "/exit/lines/" + line + "/ticks", "version", "1", "done", "true");
            }
        }
        basile.post(parting + "/exit/lines/money/open-point", "words", "Une facture de 1 350 €");

        parted = room(anne, "Un atelier commun", 12);
        join(parted, basile, "basile");
        anne.post(parted + "/exit/openings");
        for (var walker : List.of(anne, basile)) {
            walker.post(
                    parted + "/exit/feedback/seal",
                    "words.takes",
                    "Les ateliers préparés le matin même",
                    "version.takes",
                    "0",
                    "words.thanks",
                    "Merci pour la voiture",
                    "version.thanks",
                    "0");
        }
        anne.post(parted + "/exit/closing");

        anne.post(revealed + "/invitations", "name", "Ursule Vandamme", "email", address("ursule"));

        ranOut = room(anne, "Une chronique à quatre mains", 6);
        join(ranOut, basile, "basile");
        seal(anne, ranOut, "Du plaisir");
        due(ranOut, LocalDate.now().minusDays(40));

        allSealed = room(anne, "Un petit pas ensemble", 9);
        join(allSealed, basile, "basile");
        anne.post(
                allSealed + "/invitations", "name", "Quelqu’un", "email", address("someone-else"));
        basile.agreesToNewcomers(allSealed);
        seal(anne, allSealed, "Commencer");
        seal(basile, allSealed, "Finir");
        anne.post(anne.get(allSealed + "/people").find("action=\"([^\"]+/withdrawal)\""));

        applied = file(anne, "anciens.csv", CARDS.replace("Yann", "Ywan"));
        anne.post(applied + "/application");
        contact = anne.get("/contacts?words=tallandray").find("href=\"(/contacts/[0-9a-f-]{36})\"");
        anne.post(contact + "/client", "client", "true");
        encounter =
                anne.post(
                                "/encounters/new",
                                "who",
                                "Gaspard Lombrède",
                                "alive",
                                "Il cherche ses mots longtemps, et les trouve.\nPuis il rit.",
                                "synergy",
                                "Une matinée à deux voix",
                                "next",
                                "Lui envoyer la trame avant vendredi",
                                "place",
                                "Saint-Étienne-les-Remparts-du-Haut",
                                "led",
                                "Solveig Arnoult")
                        .path();
        var anneInBasilesWatch =
                basile.get("/opportunities/watch")
                        .find(
                                "(?s)/opportunities/watch/([0-9a-f-]{36})\">(?:(?!</a>).)*?de La Rochefordière");
        heard =
                basile.post(
                                "/opportunities",
                                "words",
                                "Une coopérative de Saint-Étienne-les-Remparts-du-Haut cherche quelqu’un pour ses équipes en conflit ouvert",
                                "guard.words.1",
                                "Saint-Étienne-les-Remparts-du-Haut",
                                "guard.words.1.why",
                                "wide",
                                "days",
                                "7")
                        .path();
        basile.post(
                heard + "/passes",
                "first",
                anneInBasilesWatch,
                "line",
                "J’ai pensé à vous.\nTout de suite.",
                "shown",
                "true");
        passing = path(Outbox.take("opportunity", address("anne")).link());
        reached =
                anne.get("/opportunities").find("href=\"(/opportunities/received/[0-9a-f-]{36})\"");
        watched =
                anne.get("/opportunities/watch")
                        .find("href=\"(/opportunities/watch/[0-9a-f-]{36})\"");
        anne.post(watched, "words", "équipes en tension\nrachats");
        introduction =
                anne.post(
                                "/introductions/new",
                                "first",
                                "Gaspard Lombrède",
                                "first.email",
                                address("introduced"),
                                "first.reason",
                                "Vous parlez du même chantier.\nJamais d’un miracle.",
                                "first.shown",
                                "true",
                                "second",
                                "Nour Haddioui",
                                "second.email",
                                address("introduced-too"),
                                "second.reason",
                                "Il cherche ses mots longtemps, et les trouve.",
                                "second.presented",
                                "Nour, médiatrice à Saint-Étienne-les-Remparts-du-Haut",
                                "second.shown",
                                "true",
                                "fee",
                                "agreed",
                                "fee.what",
                                "dix pour cent la première année",
                                "fee.payer",
                                "second")
                        .path();
        var links =
                Outbox.take("introduction", address("introduced"))
                        .text()
                        .lines()
                        .filter(line -> line.matches("https?://\\S+"))
                        .map(link -> URI.create(link).getPath())
                        .toList();
        asking = links.getFirst();
        quiet = links.getLast();
        basile.post(
                "/introductions/new",
                "first",
                "Aînée Marcotte",
                "first.email",
                address("anne"),
                "first.reason",
                "Un mot pour vous seule.",
                "second",
                "Lazare Dombrowicz",
                "second.email",
                address("introduced-last"),
                "second.reason",
                "Un autre mot.");
        anne.post(
                encounter + "/names",
                "name",
                "Anticonstitutionnellement-Nommée de la Très Longue Vallée");
        capture =
                anne.post(
                                "/captures",
                                "words",
                                "Déjeuné avec Perrine Anticonstitutionnellement, elle change de métier")
                        .path();
        gesture =
                anne.post(
                                "/gestures/new",
                                "who",
                                "Gaspard Lombrède",
                                "words",
                                "Le nom d’une salle claire, et le mot qu’il faut pour y entrer",
                                "kind",
                                "contact",
                                "day",
                                "2026-01-05")
                        .path();
        feedback =
                basile.post(
                                "/feedback/new",
                                "to",
                                idOf("anne"),
                                "kind",
                                "confronting",
                                "words",
                                "Vous concluez avant que chacun ait parlé")
                        .path();
        anne.post(feedback + "/rest");
        asked =
                anne.post(
                                "/feedback/new?side=ask",
                                "to",
                                idOf("basile"),
                                "words",
                                "Ma façon d’ouvrir la séance de mardi, devant les deux équipes")
                        .path();
        basile.post(asked + "/rest");
        helm = "/helm/" + idOf("basile");
        advice =
                anne.post(
                                "/advice/new",
                                "words",
                                "Baisse d’un tiers la première année, tu remonteras quand on te"
                                        + " connaîtra.",
                                "who",
                                "Gaspard Lombrède",
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
                                "three",
                                "givenOn",
                                "2026-01-05")
                        .path();
        arrange(
                "update advice set look_on = current_date where id = ?::uuid",
                advice.substring("/advice/".length()));
        anne.post(
                "/advice/new",
                "words",
                "Anticonstitutionnellement, les prescripteurs, ça ne marche pas.",
                "who",
                "Lazare de la Très-Longue-Vallée-Perdue",
                "subject",
                "Trouver des clients",
                "known",
                "seen",
                "sense",
                "unsure",
                "decision",
                "rest",
                "again",
                "channels",
                "givenOn",
                "2026-01-05");
        lead =
                anne.post(
                                "/channels/new",
                                "what",
                                "Un cabinet d’architectes et d’urbanistes associés",
                                "cameOn",
                                LocalDate.now().minusMonths(7).toString(),
                                "way",
                                "through",
                                "who",
                                "Gaspard Lombrède",
                                "outcome",
                                "client",
                                "effort",
                                "1 h 30",
                                "euros",
                                "9 000")
                        .path();
        anne.post(
                "/channels/new",
                "what",
                "Un théâtre",
                "cameOn",
                LocalDate.now().toString(),
                "way",
                "direct",
                "outcome",
                "open");
        anne.post(
                "/channels/review",
                "version",
                "0",
                "goingOn",
                "Je préfère être attendue qu’annoncée.",
                "changeIf",
                "plus de la moitié me vient d’une seule personne.");
        arrange(
                "update channel_review set half = (half - interval '6 months')::date, written_on = written_on - 150"
                        + " where owner = (select member from account where email = ?::citext)",
                address("anne"));
        basile.post("/contacts/new", "name", "Anne", "email", address("anne"));
        basile.post(
                basile.get("/contacts?words=anne").find("href=\"(/contacts/[0-9a-f-]{36})\"")
                        + "/tie",
                "email",
                address("anne"));
        preview =
                file(
                        anne,
                        "carnet-de-mars-avec-un-nom-bien-trop-long-pour-une-ligne.csv",
                        CARDS.replace("06 12 34 56 78", "06 98 76 54 32"));
        unreadable = file(anne, "contacts.xlsx", "PK\u0003\u0004 xl/workbook.xml");
    }

    /// In the room that has opened: work of which one value is known and another waits, what is
    /// shown, and a pre-mortem that is being written.
    private void work() {
        var hands =
                anne.get(revealed + "/work")
                        .body()
                        .lines()
                        .filter(line -> line.contains("name=\"hands\""))
                        .map(line -> line.replaceAll(".*name=\"hands\" value=\"([^\"]+)\".*", "$1"))
                        .toList();
        note("Une journée d’atelier chez un prospect qui n’a pas rappelé", "euros", hands);
        var value = anne.get(revealed + "/work").find("action=\"([^\"]+/value)\"");
        anne.post(value, "value", "1 200,50");
        basile.post(value, "value", "800");
        claire.post(value, "value", "950");
        note("Une trame d’entretien", "points", hands.subList(0, 1));
        anne.post(
                revealed + "/complementarities/items",
                "item",
                "weak_spot Vendre",
                "item",
                "strength Tenir un cadre");
        anne.post(revealed + "/pre-mortem/rounds");
    }

    private void note(String words, String measure, List<String> hands) {
        var fields = new ArrayList<String>();
        fields.addAll(
                List.of(
                        "words",
                        words,
                        "doneOn",
                        LocalDate.now(java.time.ZoneOffset.UTC).minusDays(1).toString(),
                        "measure",
                        measure));
        hands.forEach(hand -> fields.addAll(List.of("hands", hand)));
        anne.post(revealed + "/contributions", fields.toArray(String[]::new));
    }

    /// Brings a file in, as far as its preview.
    private static String file(Walker walker, String name, String content) {
        var path =
                walker.upload(
                                "/contacts/imports",
                                "file",
                                name,
                                content.getBytes(StandardCharsets.UTF_8))
                        .location();
        var deadline = Instant.now().plus(Duration.ofSeconds(20));
        while (walker.get(path).state().endsWith(":reading")) {
            assertThat(Instant.now()).isBefore(deadline);
            LockSupport.parkNanos(20_000_000);
        }
        return path;
    }

    /// The stage that is open, in which Basile has sealed whether it is worth it to him.
    String stage = "";

    /// Three stages: one is passed, one is open, of one Basile says that its door can open. And
    /// what was promised on the way.
    private void walk() {
        var passed = written(walked, "Se connaître", "Une journée chez un client qui le veut bien");
        enter(passed, anne, basile);
        for (var walker : List.of(basile, anne)) {
            walker.post(passed + "/exit", "text", text(walker, passed));
        }
        stage =
                written(
                        walked,
                        "Premier client commun, de la demande au bilan",
                        "L’accès à la direction");
        enter(stage, anne, basile);
        anne.post(stage + "/questions", "question", "check");
        basile.post(
                stage + "/seal", "question", "check", "value", "yes", "line", "J’apprends encore");
        enter(written(walked, "Une offre à deux noms", "Les mots, et deux relectures"), basile);
        for (var words : List.of("Relire la proposition avant jeudi", "Choisir trois récits")) {
            anne.post(
                    walked + "/commitments",
                    "words",
                    words,
                    "due",
                    LocalDate.now().plusDays(words.length()).toString());
        }
    }

    /// A check of a stage has opened, and says no; Basile proposes a moment to talk about it, and
    /// an end of it.
    private void talk() {
        var tried = written(talked, "Une demi-journée, pour voir", "Trois soirées de préparation");
        enter(tried, anne, basile);
        anne.post(tried + "/questions", "question", "check");
        anne.post(tried + "/seal", "question", "check", "value", "no", "line", "Je prépare seule");
        basile.post(tried + "/seal", "question", "check", "value", "yes", "line", "");
        var signal =
                basile.get(talked + "/signals").find("action=\"([^\"]+/signals/[^\"/]+)/dates\"");
        basile.post(signal + "/dates", "at", LocalDate.now().plusDays(6) + "T18:00");
        basile.post(signal + "/endings", "how", "TREATED", "why", "Nous partageons la préparation");
    }

    private String written(String room, String name, String gives) {
        var address = anne.post(room + "/stages", stageText(name, gives, "")).path();
        var proposal = "data-proposal=\"([^\"]+)\"";
        basile.post(
                address + "/wording",
                stageText(name, "Deux journées d’atelier", basile.get(address).find(proposal)));
        var page = anne.get(address);
        var answer = page.body().substring(page.body().lastIndexOf("data-proposal=\"") + 15);
        anne.post(address + "/acceptance", "agreement", answer.substring(0, 36));
        return address;
    }

    private static String[] stageText(String name, String gives, String answering) {
        return new String[] {
            "answering", answering,
            "name", name,
            "purpose", "Voir, chez un vrai client, si nos deux métiers se tiennent.",
            "gives", gives,
            "gets", "Un regard sur les équipes que je n’ai pas.",
            "entry", "La charte est acceptée\nUn prospect nous a reçus\nChacun peut refuser",
            "exit", "Le client est allé jusqu’au bout, et nous avons relu ce qu’il en dit",
            "wayOut", "Après la première journée, l’un ou l’autre peut s’arrêter là."
        };
    }

    private static void enter(String stage, Walker... walkers) {
        for (var walker : walkers) {
            walker.post(stage + "/entry", "text", text(walker, stage));
        }
    }

    private static String text(Walker walker, String stage) {
        return walker.get(stage).find("name=\"text\" value=\"([^\"]+)\"");
    }

    /// A charter of three in force; and another wording, by Basile, that Claire has accepted.
    private void agree() {
        anne.post(
                revealed + "/charter/proposals",
                "base",
                "0",
                "words.vision",
                "Une offre à trois voix pour les équipes en conflit ouvert.\n\nChacun garde sa maison, son nom et sa façon de travailler.",
                "words.value",
                "Les journées faites ensemble se partagent à parts égales. Le travail de préparation n’est pas compté.",
                "words.exit",
                "Chacun peut partir quand il le veut.\nhttps://exemple.example/une/adresse/tres-longue-sans-aucune-espace-pour-la-couper-quelque-part");
        accept(basile);
        accept(claire);
        basile.post(
                revealed + "/charter/proposals",
                "base",
                "1",
                "words.value",
                "Les journées faites ensemble se partagent à parts égales. Le travail de préparation est compté pour un tiers du tarif.",
                "words.duration",
                "Un an, puis une vraie conversation.",
                "words.word",
                "Je préfère qu’on le règle par écrit plutôt que de le porter.");
        accept(claire);
        proposal = anne.get(revealed + "/charter").find("name=\"proposal\" value=\"([^\"]+)\"");
        fingerprint =
                anne.get(revealed + "/charter").find("name=\"fingerprint\" value=\"([^\"]+)\"");
    }

    /// Dora accompanies the three: a session with all, another with Anne alone, and a notebook.
    private void accompany() {
        var page = revealed + "/accompaniment";
        var doras = idOf("dora");
        anne.post(
                page + "/proposals",
                "member",
                doras,
                "opens",
                "expectations",
                "opens",
                "charter",
                "opens",
                "stages");
        for (var walker : List.of(basile, claire)) {
            var asked = walker.get(page).find("name=\"proposal\" value=\"([^\"]+)\"");
            walker.post(page + "/voices", "proposal", asked, "yes", "true");
        }
        dora.post(page + "/answers", "yes", "true");
        var day = LocalDate.now().plusDays(9).toString();
        dora.post(
                page + "/sessions",
                "what",
                "Prendre une heure pour ce qui vous tient à cœur",
                "with",
                idOf("anne"),
                "day",
                day,
                "time",
                "09:00");
        dora.post(
                page + "/sessions",
                "what",
                "Relire la charte à quatre",
                "with",
                idOf("anne"),
                "with",
                idOf("basile"),
                "with",
                idOf("claire"),
                "day",
                day,
                "time",
                "18:30");
        var both = basile.get(page).find("name=\"session\" value=\"([^\"]+)\"");
        basile.post(
                page + "/sessions/answers",
                "session",
                both,
                "answer",
                "another",
                "word",
                "Plutôt le matin, si cela vous va à tous");
        dora.post(
                page + "/notes",
                "share",
                "true",
                "words",
                "Vous dites tous les trois « du temps », et ce n’est pas le même.\n\nQu’en feriez-vous d’ici un mois ?");
        var note = claire.get(page).find("name=\"note\" value=\"([^\"]+)\"");
        claire.post(page + "/replies", "note", note, "words", "Le mien, ce sont deux matinées.");
        dora.post(page + "/notes", "share", "false", "words", "À revoir avec Basile");
    }

    private String idOf(String who) {
        try (var all = TestInstance.superuser()) {
            return Somebody.value(
                    all, "select member from account where email = ?::citext", address(who));
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    /// Three have agreed on what anyone reads of them, and Basile proposes other words.
    private void publish() {
        shows("Des équipes en conflit ouvert, à trois voix. Chacun garde sa maison et son nom.");
        for (var walker : List.of(anne, claire)) {
            var page = walker.get(revealed + "/page");
            walker.post(
                    revealed + "/page/voices",
                    "terms",
                    page.find("name=\"terms\" value=\"([^\"]+)\""),
                    "answer",
                    "yes");
        }
        publicPage = anne.get(revealed + "/page").find("href=\"(/p/[^\"]+)\"");
        shows("Des équipes que plus personne ne réunit.\nDeux journées, puis une troisième.");
    }

    private void shows(String words) {
        var page = basile.get(revealed + "/page");
        var fields = new ArrayList<>(List.of("since", "2025-10-06", "words", words));
        for (var hidden : List.of("key", "base")) {
            var value =
                    Pattern.compile("name=\"" + hidden + "\" value=\"([^\"]*)\"")
                            .matcher(page.body());
            if (value.find()) {
                fields.addAll(List.of(hidden, value.group(1)));
            }
        }
        var names = Pattern.compile("name=\"(name\\.[0-9a-f-]+)\"").matcher(page.body());
        for (var name :
                List.of(
                        "Marie-Clémentine de La Rochefordière-Montbel",
                        "Basile Quéral",
                        "Jean-Baptiste")) {
            assertThat(names.find()).isTrue();
            fields.addAll(List.of(names.group(1), name));
        }
        basile.post(revealed + "/page/proposals", fields.toArray(String[]::new));
    }

    private void accept(Walker walker) {
        var page = walker.get(revealed + "/charter");
        walker.post(
                revealed + "/charter/acceptances",
                "proposal",
                page.find("name=\"proposal\" value=\"([^\"]+)\""),
                "base",
                page.find("name=\"base\" value=\"([^\"]+)\""),
                "fingerprint",
                page.find("name=\"fingerprint\" value=\"([^\"]+)\""));
    }

    String address(String who) {
        return who + "-" + tongue.code + "@pages.example";
    }

    private String circle() {
        var founded =
                anne.post(
                        "/circles/new",
                        "key",
                        UUID.randomUUID().toString(),
                        "name",
                        "Les éclaireurs du vendredi " + tongue.code,
                        "purpose",
                        "Regarder ensemble ce que nous faisons quand personne ne nous regarde",
                        "goals",
                        "Une séance par mois\nDeux pratiques partagées par saison",
                        "admission",
                        "vouching",
                        "vouchers",
                        "2",
                        "levels",
                        "1",
                        "nearness",
                        "20",
                        "most",
                        "8",
                        "listed",
                        "true",
                        "charter",
                        "Ce qui se dit ici reste ici.\nAucun client ne doit pouvoir s’y reconnaître.\nChacun donne et chacun demande.",
                        "brings",
                        "Douze ans d’équipes de direction",
                        "seeks",
                        "Un regard sur mes cas difficiles");
        var path = founded.path();
        for (var who : List.of("basile", "claire", "dora")) {
            anne.post(
                    path + "/invitations",
                    "member",
                    member(address(who)),
                    "name",
                    who,
                    "word",
                    "Ta façon de poser les questions nous manque.");
        }
        for (var who : List.of(basile, claire)) {
            who.post(
                    path + "/door",
                    "version",
                    "1",
                    "brings",
                    "Des grilles de lecture et de la patience",
                    "seeks",
                    "Des pairs qui me contredisent");
            if (who == basile) {
                anne.post(
                        anne.get(path).find("action=\"([^\"]+/words)\""),
                        "stance",
                        "vouches",
                        "knows",
                        "Nous animons ensemble depuis trois ans",
                        "shares",
                        "Le respect du silence",
                        "helps",
                        "Il m’a envoyé sa meilleure cliente sans rien demander");
            }
        }
        return path;
    }

    /// The fields of a session in so many minutes, all fit.
    private static Map<String, String> session(int minutes) {
        var at =
                java.time.LocalDateTime.now(java.time.ZoneId.of("Europe/Paris"))
                        .plusMinutes(minutes);
        var fields = new java.util.HashMap<String, String>();
        fields.put("key", UUID.randomUUID().toString());
        fields.put("protocol", "codevelopment");
        fields.put("day", at.toLocalDate().toString());
        fields.put("time", at.toLocalTime().withNano(0).toString());
        fields.put("place", "Chez Anne, et à distance");
        var lengths = List.of("10", "15", "5", "30", "10", "10");
        for (int n = 1; n <= lengths.size(); n++) {
            fields.put("minutes-" + n, lengths.get(n - 1));
        }
        return fields;
    }

    /// The same, with one field as it should not be.
    Map<String, String> fitting(String field, String value) {
        var fields = session(14 * 24 * 60);
        fields.put(field, value);
        return fields;
    }

    private String planned(int minutes) {
        var fields =
                session(minutes).entrySet().stream()
                        .flatMap(one -> java.util.stream.Stream.of(one.getKey(), one.getValue()))
                        .toArray(String[]::new);
        return anne.post(trio + "/sessions/new", fields).path();
    }

    /// One that goes on, with what was brought and noted in it so far.
    ///
    /// @param holder who keeps its time
    private String session(Walker holder, int minutes) {
        var path = planned(minutes);
        anne.post(path + "/question", "question", "Comment dire non sans fermer la porte ?");
        basile.post(path + "/question", "question", "Comment dire non sans fermer la porte ?");
        basile.post(path + "/answers", "answer", "here");
        claire.post(path + "/answers", "answer", "remote");
        holder.post(path + "/clock", "move", "open", "from", "0");
        for (var line :
                List.of("Redire le contrat à voix haute", "Un récit de trop", "Un premier pas")) {
            claire.post(path + "/minutes", "key", UUID.randomUUID().toString(), "minute", line);
        }
        var lines =
                java.util.regex.Pattern.compile("action=\"([^\"]+/minutes/[^\"]+/words)\"")
                        .matcher(anne.get(path).body())
                        .results()
                        .map(found -> found.group(1))
                        .toList();
        anne.post(lines.get(0), "stance", "agrees");
        basile.post(lines.get(0), "stance", "agrees");
        basile.post(lines.get(1), "stance", "withdraws");
        basile.post(
                path + "/takeaway", "takeaway", "Attendre avant de répondre", "offered", "true");
        return path;
    }

    /// @param steps what Anne answers, what Basile answers, and whether it starts
    private String action(String title, String steps) {
        var path =
                anne.post(
                                circle + "/actions/new",
                                "title",
                                title,
                                "words",
                                "Deux heures, sans diaporama : un cas raconté par chacun, puis des questions.",
                                "clientele",
                                "Dirigeants d’entreprises moyennes qui reprennent une équipe",
                                "due",
                                "2099-05-21",
                                "doer-0",
                                member(address("anne")),
                                "what-0",
                                "Écrire l’invitation",
                                "due-0",
                                "2099-04-03",
                                "doer-1",
                                member(address("basile")),
                                "what-1",
                                "Réserver la salle",
                                "due-1",
                                "2099-03-20")
                        .path();
        if (!steps.isEmpty()) {
            anne.post(path + "/rounds", "version", "1");
        }
        var answers = steps.split(" ");
        for (int n = 0; n < Math.min(2, answers.length) && !steps.isEmpty(); n++) {
            (n == 0 ? anne : basile)
                    .post(
                            path + "/seal",
                            "words.consent",
                            answers[n],
                            "words.words",
                            answers[n].equals("if")
                                    ? "Si nous disons dès l’invitation qui fait quoi."
                                    : "");
        }
        if (answers.length > 2) {
            anne.post(path + "/start");
            basile.post(path + "/ticks", "line", "1", "done", "true");
        }
        return path;
    }

    /// To Solal and to four others, who would all if it is open.
    private String proposed(boolean open) {
        var id = UUID.randomUUID().toString();
        arrange(
                "insert into circle_proposed (id, week, ends_at, proved, codes, approaches, slots)"
                        + " values (?::uuid, current_date, now() + interval '9 days', true, '{icf}',"
                        + " '{approaches/systemic,approaches/gestalt}', '{mon-midday,thu-evening}')",
                id);
        var seats =
                "insert into circle_seat (proposed, member, wanted, answered_at)"
                        + " select ?::uuid, a.member, case when ? = 'open' then true end, case when ? = 'open' then now() end"
                        + " from account a where a.email = ?::citext";
        var opened = open ? "open" : "";
        arrange(seats, id, opened, opened, address("seated"));
        for (var name :
                List.of(
                        "Anne-Sophie de Montgolfier-Lavergne",
                        "Théo Bruck",
                        "Inès Haddad",
                        "Maximilien Rocquencourt")) {
            var fellow = Somebody.named(name);
            arrange(
                    "insert into positioning_pick (member, kind, choice) values (?::uuid, 'clientele', 'health')",
                    fellow.id().toString());
            arrange(
                    "insert into circle_seat (proposed, member, wanted, answered_at)"
                            + " values (?::uuid, ?::uuid, case when ? = 'open' then true end, case when ? = 'open' then now() end)",
                    id,
                    fellow.id().toString(),
                    opened,
                    opened);
        }
        arrange(
                "insert into circle_instead select s.proposed, s.member, 1, 6, '{level,slots}' from circle_seat s"
                        + " join account a on a.member = s.member where s.proposed = ?::uuid and a.email = ?::citext",
                id,
                address("seated"));
        arrange(
                "insert into circle_instead select s.proposed, s.member, 2, 5, '{places}' from circle_seat s"
                        + " join account a on a.member = s.member where s.proposed = ?::uuid and a.email = ?::citext",
                id,
                address("seated"));
        return "/circles/proposed/" + id;
    }

    /// As if this week's round were held.
    private void noPlace() {
        arrange(
                "insert into circle_round values (date_trunc('week', now())::date, now()) on conflict (week) do update set held_at = excluded.held_at");
        unseated.post("/circles/willing", "slot", "fri-morning", "slot", "fri-midday");
        unseated.post("/circles/willing/apart", "member", member(address("basile")), "name", "");
        arrange(
                "insert into circle_unseated select member, current_date, '{level,slots}' from account where email = ?::citext"
                        + " on conflict (member) do update set reasons = excluded.reasons",
                address("unseated"));
    }

    private String practice() {
        var path =
                anne.post("/practices/new", practice("0", "Demander qui d’autre sait le faire"))
                        .path();
        anne.post(path + "/text", practice("1", "Demander dès lundi qui d’autre sait le faire"));
        anne.upload(
                path + "/files",
                "file",
                "feuille de semaine.txt",
                "lundi, mardi, mercredi".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        basile.post(
                path + "/uses",
                "use",
                "adapted",
                "words",
                "Avec une équipe de nuit. Il a fallu deux feuilles.");
        return path;
    }

    private String[] practice(String version, String monday) {
        return new String[] {
            "key",
            UUID.randomUUID().toString(),
            "version",
            version,
            "kind",
            "method",
            "language",
            "fr",
            "title",
            "Rendre un planning à son équipe",
            "level",
            "Dès les premiers accompagnements",
            "situation",
            "Un responsable compétent garde pour lui l’organisation de la semaine, et s’épuise.",
            "doing",
            "Nous dessinons la semaine sur une feuille, puis nous effaçons tout ce que quelqu’un d’autre sait faire.",
            "why",
            "Le geste est visible, et il ne se reprend pas sans que tout le monde le voie.",
            "limits",
            "Quand l’équipe n’a pas été prévenue. Je m’y suis déjà brûlée.",
            "monday",
            monday,
            "recognised",
            "no",
            "circles",
            circle.substring("/circles/".length())
        };
    }

    /// Two rounds of alliances, a month apart: one grows while another shrinks.
    private String alliances() {
        var around = Around.begun(vaulted, port, "Filatures de Basse-Combe");
        var sponsor = around.with("Sabine Morvillers", "sponsor", "payer");
        var coachee = around.with("Étienne Rocquemaure", "coachee");
        var team =
                Stream.of("Aude", "Basile", "Céleste", "Donatien")
                        .map(name -> around.with(name + " Équipière", "team"))
                        .toList();
        around.asks();
        Around.answers(sponsor.walker(), sponsor.link(), 5, 6, 5, 6);
        Around.answers(coachee.walker(), coachee.link(), 9, 8, 9, 8);
        team.forEach(one -> Around.answers(one.walker(), one.link(), 6, 3, 4, 7));
        around.closes();
        try (var superuser = TestInstance.superuser()) {
            Somebody.write(
                    superuser,
                    "update alliance_answer set answered_at = answered_at - interval '30 days' where engagement = ?::uuid",
                    around.path().substring("/engagements/".length()));
        } catch (SQLException unreachable) {
            throw new IllegalStateException(unreachable);
        }
        around.asks();
        Around.answers(sponsor.walker(), sponsor.link(), 8, 8, 7, 7);
        Around.answers(coachee.walker(), coachee.link(), 6, 7, 5, 5);
        around.closes();
        return around.path();
    }

    private String coaching(String day) {
        return vaulted.post(engagement + "/sessions/new", "day", day, "time", "10:00").path();
    }

    private void noted() {
        vaulted.post(
                coachingNoted + "/notes",
                "facts",
                "Trois plannings refaits entre 22 h et minuit, semaine du 23 février.",
                "opinion-1",
                "Si je ne vérifie pas, ça part de travers.",
                "whose-1",
                "Maëlys",
                "emotions",
                "Fatigue, dite en riant.",
                "hard",
                "Elle craint que la nuit tourne mieux sans elle.",
                "steps",
                "Ne pas ouvrir le planning après 20 h, deux semaines.",
                "drift",
                "J’ai donné un conseil");
    }

    /// By whoever has an open vault.
    private String engagement(String organisation) {
        return vaulted.post(
                        "/engagements/new",
                        "organisation",
                        organisation,
                        "people",
                        "Maëlys Desrivages",
                        "asked",
                        "Elle refait le planning la nuit")
                .path();
    }

    /// What is said in an engagement when it begins.
    ///
    /// @return where its first objective is changed
    private String agrees(String path) {
        vaulted.post(
                path + "/interview",
                "monday",
                "Le planning est affiché sans elle",
                "stop",
                "Un non");
        vaulted.post(
                path + "/objectives/new",
                "text",
                "Déléguer la tenue du planning de l’atelier sans le refaire la nuit",
                "indicator",
                "Le planning de la semaine est affiché le vendredi, et il n’est pas d’elle",
                "by",
                "2031-06-30");
        var list =
                vaulted.post(
                        path + "/objectives/new",
                        "text",
                        "Dire non",
                        "indicator",
                        "Deux non par mois");
        var first = list.find("href=\"([^\"]+/objectives/[0-9a-f-]{36})\"");
        var third =
                vaulted.post(
                        path + "/objectives/new", "text", "Partir à l’heure", "indicator", "18 h");
        var last = third.body().lastIndexOf("/closing\"");
        var from = third.body().lastIndexOf("action=\"", last) + "action=\"".length();
        vaulted.post(third.body().substring(from, last) + "/closing", "outcome", "reached");
        return first;
    }

    private void proposes(String path, Map<String, String> roles) {
        var fields = new ArrayList<String>();
        roles.forEach((role, name) -> fields.addAll(List.of(role, name)));
        fields.addAll(
                List.of(
                        "coachee",
                        "Maëlys Desrivages",
                        "purpose",
                        "Déléguer la tenue du planning.",
                        "fees",
                        "Dix séances, facturées à mi-chemin et à la fin.",
                        "reported",
                        "Un point à trois, à mi-chemin."));
        vaulted.post(path + "/contract/text", fields.toArray(String[]::new));
        vaulted.post(path + "/contract/proposals", "written", "1");
    }

    private void bound(String path) {
        proposes(path, Map.of());
        var hex = vaulted.get(path + "/contract").find("<p class=\"print\">([0-9a-f]{64})</p>");
        vaulted.post(path + "/contract/acceptances", "version", "1", "fingerprint", hex);
        vaulted.post(
                path + "/contract/papers",
                "version",
                "1",
                "fingerprint",
                hex,
                "role",
                "coachee",
                "day",
                LocalDate.now(ZoneId.of("Europe/Paris")).toString());
    }

    private Walker member(String who, String name) {
        return Walker.member(port, address(who), name, tongue.code);
    }

    private static String room(Walker host, String purpose, int days) {
        return host.post(
                        "/partnerships",
                        "purpose",
                        purpose,
                        "exchangeOn",
                        LocalDate.now().plusDays(days).toString())
                .path()
                .replace("/people", "");
    }

    private void join(String room, Walker guest, String who, Walker... inside) {
        anne.post(room + "/invitations", "name", who, "email", address(who));
        for (var one : inside) {
            one.agreesToNewcomers(room);
        }
        var path = path(Outbox.take("invitation", address(who)).link());
        guest.post(guest.get(path).path() + "/acceptance");
        // Nobody is written to more than ten times a day: here a day has many rooms.
        arrange(
                "update invitation set invited_at = invited_at - interval '2 days' where email = ?::citext",
                address(who));
    }

    private static void seal(Walker walker, String room, String words) {
        walker.post(room + "/expectations/seal", "words.expect", words, "version.expect", "0");
    }

    /// Somebody whose profile has what it takes to be found.
    private Walker looking(String who, String name, String search, String offer) {
        var one = member(who, name);
        one.post("/profile/items/searches", "words", "", "skill", search, "weight", "3");
        one.post("/profile/items/offers", "words", "", "skill", offer, "weight", "3");
        one.post(
                "/profile/positioning",
                "zone",
                tongue == Tongue.FRENCH ? "luxembourg" : "canada",
                "clientele",
                who.equals("seeker") ? "industry" : "associations",
                "service",
                "teams",
                "service",
                "facilitation");
        one.post("/profile/record", "code", "icf");
        one.post("/profile/meeting", "looking", "true", "introductions", "2", "window", "1");
        return one;
    }

    /// To whom a gift came back, and who met somebody.
    private Walker looped() {
        var one = member("looped", "Quitterie Boucleroy");
        one.post("/encounters/new", "who", "Perrine Duguesclin", "alive", "Le jardin");
        try (var scene = new org.cordee.Scene()) {
            var id =
                    scene.ask(
                            "select member::text from account where email = ?::citext",
                            address("looped"));
            scene.story(
                    new org.cordee.Scene.Person(
                            UUID.fromString(id), "Quitterie Boucleroy", address("looped")),
                    scene.person(address("looped-2"), "Hilarion Passeur"),
                    scene.person(address("looped-3"), "Zita Retour"));
        }
        return one;
    }

    /// What the weekly round would have proposed, and what was answered.
    private void affinities() {
        looking("sought", "Côme Dubreuil", "team/trust", "conflict/mediation");
        looking("met", "Anne-Charlotte de Villardebelle", "team/trust", "conflict/mediation");
        for (var other : List.of("sought", "met")) {
            for (var pair : List.of(List.of("seeker", other), List.of(other, "seeker"))) {
                arrange(
                        "insert into affinity_proposal (member, other, week, wanted, answered_at, met_at)"
                                + " select a.member, b.member, date_trunc('week', current_date)::date, w.yes, w.at, w.at"
                                + " from account a, account b, (select case when ? then true end, case when ? then now() end) w (yes, at)"
                                + " where a.email = ?::citext and b.email = ?::citext",
                        other.equals("met"),
                        other.equals("met"),
                        address(pair.getFirst()),
                        address(pair.getLast()));
            }
        }
        sought = "/members/" + member(address("sought"));
        metWith = "/affinities/" + member(address("met"));
    }

    private static String member(String email) {
        try (var all = TestInstance.superuser()) {
            return org.cordee.Somebody.value(
                    all, "select member from account where email = ?::citext", email);
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    private static void sealAll(Walker walker, String room) {
        var fields = new ArrayList<String>();
        for (var heading : HEADINGS) {
            fields.addAll(
                    List.of(
                            "words." + heading,
                            """
                            Une ligne courte
                            Une ligne un peu plus longue, qui dit une chose et sa raison, et qui prend le temps de la dire
                            https://exemple.example/une/adresse/tres-longue-sans-aucune-espace-pour-la-couper-quelque-part\
                            """,
                            "version." + heading,
                            "0"));
        }
        walker.post(room + "/expectations/seal", fields.toArray(String[]::new));
    }

    private void rhythm(String room, Walker... others) {
        anne.post(
                room + "/pulse/rhythms",
                "every",
                "14",
                "first",
                org.cordee.Scene.pulseDay().toString(),
                "delay",
                "5");
        for (var other : others) {
            other.post(
                    other.get(room + "/pulse").find("action=\"([^\"]+/rhythms/[^\"]+/voices)\""),
                    "answer",
                    "yes");
        }
    }

    private static void beat(Walker walker, String room, String knots, String line) {
        var fields =
                new ArrayList<>(
                        List.of("day", org.cordee.Scene.pulseDay().toString(), "line", line));
        var questions =
                List.of("relevant", "generous", "trusting", "responsive", "clean", "energy");
        for (int i = 0; i < questions.size(); i++) {
            fields.addAll(List.of(questions.get(i), knots.substring(i, i + 1)));
        }
        walker.post(room + "/pulse/answers", fields.toArray(String[]::new));
    }

    private void mark(Walker walker, String mark) {
        walker.post(revealed + "/expectations/marks", "mark", mark);
    }

    /// Nobody can date an exchange back; time does, and here the superuser.
    private static void due(String room, LocalDate day) {
        arrange(
                "update round set deadline = ? where room = ?",
                day,
                UUID.fromString(room.substring(room.lastIndexOf('/') + 1)));
    }

    private static void arrange(String sql, Object... values) {
        try (var all = TestInstance.superuser();
                var change = all.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                change.setObject(i + 1, values[i]);
            }
            assertThat(change.executeUpdate()).isPositive();
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    static String path(String link) {
        return java.net.URI.create(link).getPath();
    }
}
