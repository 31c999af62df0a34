package org.cordee.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.cordee.Outbox;
import org.cordee.TestInstance;
import org.cordee.Walker;

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
    final Walker anne;
    final Walker basile;
    final Walker claire;
    final Walker dora;
    final Walker broken;

    final String writing;
    final String alone;
    final String revealed;
    final String overdue;
    final String closed;
    final String ranOut;
    final String allSealed;
    final String invitation;
    final String envelope;
    final String contact;
    final String preview;
    final String unreadable;
    final String applied;

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
        anne = member("anne", "Marie-Clémentine de La Rochefordière-Montbel");
        basile = member("basile", "Basile Quéral");
        claire = member("claire", "Jean-Baptiste Saint-Exubert-Lavallière");
        dora = member("dora", "Dora Szabó-Nguyễn");
        broken = member("broken", "Bruno Cassel");
        // A row that the application would never write: whoever it belongs to meets the page of
        // failures.
        arrange(
                "update account set zone = 'Nulle/Part' where email = ?::citext",
                address("broken"));
        anne.post(
                "/profile",
                "name",
                "Marie-Clémentine de La Rochefordière-Montbel",
                "headline",
                "Coach d’équipes de direction, douze ans de métier, dont huit dans l’industrie",
                "place",
                "Clermont-Ferrand et à distance",
                "languages",
                "fr",
                "languages",
                "en",
                "offers",
                "Coaching d’équipe\nSupervision de groupe\nMédiation entre associés",
                "searches",
                "Un binôme pour la facilitation de grands groupes",
                "strengths",
                "Tenir un cadre\nDire les choses",
                "weakSpots",
                "Vendre");

        writing = room(anne, "Animer à trois un parcours de six journées pour dirigeants", 30);
        join(writing, basile, "basile");
        join(writing, claire, "claire");
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
        envelope = path(Outbox.take("invitation", address("theo")).link());
        dora.post(envelope + "/claims");

        alone = room(anne, "Essayer", 10);
        var second = room(basile, "Une offre à deux", 20);
        basile.post(second + "/invitations", "name", "Dora", "email", address("dora"));
        invitation = dora.get("/today").find("href=\"(/invitations/[^\"]+)\"");

        revealed = room(anne, "Une offre commune pour les équipes en conflit ouvert", 15);
        join(revealed, basile, "basile");
        join(revealed, claire, "claire");
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

        // One that just opened, and that nobody has gone through.
        var opened = room(anne, "Répondre à deux à un appel d’offres", 8);
        join(opened, basile, "basile");
        seal(anne, opened, "De la franchise");
        seal(basile, opened, "Du temps");

        overdue = room(anne, "Supervision croisée", 5);
        join(overdue, basile, "basile");
        seal(anne, overdue, "Du temps");
        due(overdue, LocalDate.now().minusDays(2));

        closed = room(anne, "Un atelier, pour voir", 12);
        join(closed, basile, "basile");
        join(closed, claire, "claire");
        seal(anne, closed, "Un texte que personne d’autre ne lira");
        claire.post(closed + "/exit");

        ranOut = room(anne, "Une chronique à quatre mains", 6);
        join(ranOut, basile, "basile");
        seal(anne, ranOut, "Du plaisir");
        due(ranOut, LocalDate.now().minusDays(40));

        allSealed = room(anne, "Un petit pas ensemble", 9);
        join(allSealed, basile, "basile");
        anne.post(
                allSealed + "/invitations", "name", "Quelqu’un", "email", address("someone-else"));
        seal(anne, allSealed, "Commencer");
        seal(basile, allSealed, "Finir");
        anne.post(anne.get(allSealed + "/people").find("action=\"([^\"]+/withdrawal)\""));

        applied = file(anne, "anciens.csv", CARDS.replace("Yann", "Ywan"));
        anne.post(applied + "/application");
        contact = anne.get("/contacts?words=tallandray").find("href=\"(/contacts/[0-9a-f-]{36})\"");
        anne.post(contact + "/client", "client", "true");
        preview =
                file(
                        anne,
                        "carnet-de-mars-avec-un-nom-bien-trop-long-pour-une-ligne.csv",
                        CARDS.replace("06 12 34 56 78", "06 98 76 54 32"));
        unreadable = file(anne, "contacts.xlsx", "PK\u0003\u0004 xl/workbook.xml");
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

    private void join(String room, Walker guest, String who) {
        anne.post(room + "/invitations", "name", who, "email", address(who));
        var path = path(Outbox.take("invitation", address(who)).link());
        guest.post(guest.get(path).path() + "/acceptance");
    }

    private static void seal(Walker walker, String room, String words) {
        walker.post(room + "/expectations/seal", "words.expect", words, "version.expect", "0");
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
