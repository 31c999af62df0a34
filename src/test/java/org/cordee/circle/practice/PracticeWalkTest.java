package org.cordee.circle.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.cordee.AtOnce;
import org.cordee.InTheHouse;
import org.cordee.Scene;
import org.cordee.Walker;
import org.cordee.circle.Gathered;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Practices over HTTP: written, guarded, shared with some circles and no others, found, used,
/// changed, withdrawn.
@InTheHouse
class PracticeWalkTest {
    private static final String SITUATION =
            "Un responsable compétent garde pour lui l’organisation de la semaine";

    @LocalServerPort int port;

    private final Scene scene = new Scene();
    private Someone author = new Someone("", "", new Walker(0));
    private Someone colleague = new Someone("", "", new Walker(0));
    private Someone other = new Someone("", "", new Walker(0));
    private Someone stranger = new Someone("", "", new Walker(0));
    private String thursday = "";

    private record Someone(String name, String email, Walker walker) {}

    @BeforeEach
    void a_circle_of_two() {
        author = someone("Ombeline Foyer");
        colleague = someone("Firmin Corniche");
        other = someone("Sixtine Balcon");
        stranger = someone("Anselme Dehors");
        thursday = circle("Le cercle du jeudi", author, colleague);
    }

    @AfterEach
    void leave() {
        scene.close();
    }

    @Test
    void it_is_shared_with_a_circle_and_read_there_and_nowhere_else() {
        assertThat(author.walker.get("/practices").state()).isEqualTo("practices:empty");
        var shared = share(author, "Rendre un planning", thursday);
        assertThat(shared.state()).isEqualTo("shared-practice:own");
        assertThat(shared.body()).contains("C’est partagé.", "Le cercle du jeudi");

        var list = colleague.walker.get("/practices");
        assertThat(list.body()).contains("Rendre un planning", "Ombeline Foyer, méthode");
        var read = colleague.walker.get(shared.path());
        assertThat(read.state()).isEqualTo("shared-practice:read");
        assertThat(read.body())
                .contains(
                        SITUATION,
                        "Quand cela ne marche pas",
                        "Ce qu’un collègue en fera lundi",
                        "Poser la question au prochain rendez-vous")
                .doesNotContain("/text\"", "withdrawal");
        assertThat(colleague.walker.get(thursday).body()).contains("Rendre un planning");

        var elsewhere = circle("Un autre cercle", other, stranger);
        for (var one : List.of(other, stranger)) {
            assertThat(one.walker.get(shared.path()).status()).isEqualTo(404);
            assertThat(one.walker.get(shared.path() + "/versions").status()).isEqualTo(404);
            assertThat(one.walker.post(shared.path() + "/uses", "use", "used").status())
                    .isEqualTo(404);
            assertThat(one.walker.get("/practices?words=planning").body())
                    .doesNotContain("Rendre un planning");
        }
        for (var one : List.of(colleague, other)) {
            assertThat(one.walker.get(shared.path() + "/text").status()).isEqualTo(404);
            assertThat(one.walker.post(shared.path() + "/withdrawal").status()).isEqualTo(404);
            assertThat(one.walker.post(shared.path() + "/removal").status()).isEqualTo(404);
        }
        // In a circle that one is not in, nothing is shared.
        var foreign = write(author, "/practices/new", form("Ailleurs", elsewhere));
        assertThat(foreign.status()).isEqualTo(422);
        assertThat(foreign.body())
                .contains("Vous n’êtes plus dans l’un de ces cercles", "Ailleurs", SITUATION);
        assertThat(other.walker.get("/practices").body()).doesNotContain("Ailleurs");
    }

    @Test
    void it_stands_in_two_circles_once_and_is_left_in_neither_when_withdrawn() {
        var friday = circle("Le cercle du vendredi", author, other);
        var fields = form("Rendre un planning", thursday);
        var both = add(fields, "circles", id(friday));
        var shared = author.walker.post("/practices/new", both);
        assertThat(shared.body()).contains("Le cercle du jeudi", "Le cercle du vendredi");
        assertThat(author.walker.get("/practices").body().split("Rendre un planning")).hasSize(2);
        assertThat(colleague.walker.get(shared.path()).body())
                .contains("Le cercle du jeudi")
                .doesNotContain("vendredi");
        assertThat(other.walker.get(shared.path()).status()).isEqualTo(200);

        // Taken out of one by the form.
        change(author, shared.path(), Map.of("circles", id(friday)));
        assertThat(colleague.walker.get(shared.path()).status()).isEqualTo(404);
        assertThat(other.walker.get(shared.path()).status()).isEqualTo(200);

        var kept = author.walker.post(shared.path() + "/removal");
        assertThat(kept.body()).contains("Un cercle la lit. Retirez-la d’abord.");
        assertThat(author.walker.post(shared.path() + "/withdrawal").state())
                .isEqualTo("shared-practice:kept");
        assertThat(other.walker.get(shared.path()).status()).isEqualTo(404);
        assertThat(author.walker.get("/practices").body())
                .contains("Pour vous, et personne d’autre", "Rendre un planning");
        assertThat(author.walker.post(shared.path() + "/removal").state())
                .isEqualTo("practices:empty");
        assertThat(author.walker.get(shared.path()).status()).isEqualTo(404);
    }

    @Test
    void what_nothing_skips_is_told_beside_its_field_and_everything_typed_is_kept() {
        var fields = form("Rendre un planning", thursday);
        for (var field : List.of("title", "situation", "doing", "limits", "monday")) {
            var refused = write(author, "/practices/new", with(fields, field, " \u00a0"));
            assertThat(refused.status()).as(field).isEqualTo(422);
            assertThat(refused.state()).isEqualTo("practice-new:unfit");
            assertThat(refused.body()).contains("id=\"" + field + "-error\"");
        }
        for (var answer : List.of("", "unsure", "yes")) {
            var refused = write(author, "/practices/new", with(fields, "recognised", answer));
            assertThat(refused.status()).as(answer).isEqualTo(422);
            assertThat(refused.body()).contains("id=\"recognised-error\"", SITUATION);
        }
        var nowhere = write(author, "/practices/new", with(fields, "circles", "rien"));
        assertThat(nowhere.body()).contains("Choisissez au moins un cercle");
        var long_ = write(author, "/practices/new", with(fields, "doing", "é".repeat(6001)));
        assertThat(long_.status()).isEqualTo(422);
        assertThat(long_.body()).contains("id=\"doing-error\"", "é".repeat(6001));
        // For oneself a title is enough, and nobody else reads it.
        var kept =
                author.walker.post(
                        "/practices/new", "title", "Une idée", "go", "keep", "key", key());
        assertThat(kept.state()).isEqualTo("shared-practice:kept");
        assertThat(colleague.walker.get(kept.path()).status()).isEqualTo(404);
        assertThat(colleague.walker.get("/practices").body()).doesNotContain("Une idée");
    }

    @Test
    void the_same_form_sent_at_once_makes_one() {
        var fields = add(form("Rendre un planning", thursday), "key", key());
        var sent = AtOnce.all(4, () -> author.walker.post("/practices/new", fields));
        assertThat(sent).extracting(Walker.Page::path).hasSize(4).containsOnly(sent.get(0).path());
    }

    @Test
    void the_guard_blocks_what_names_somebody_until_it_is_replaced_or_justified() {
        var named =
                with(
                        form("Rendre un planning", thursday),
                        "doing",
                        "J’appelle au 06 12 34 56 78, puis Hortense Brévanne dessine la semaine");
        var blocked = write(author, "/practices/new", named);
        assertThat(blocked.status()).isEqualTo(422);
        assertThat(blocked.state()).isEqualTo("practice-new:guarded");
        assertThat(blocked.body())
                .contains("id=\"doing-guard\"", "Un numéro de téléphone.", SITUATION)
                .doesNotContain("id=\"situation-guard\"");
        assertThat(colleague.walker.get("/practices").state()).isEqualTo("practices:empty");

        // What is kept for oneself is not asked about.
        var mine = author.walker.post("/practices/new", add(named, "go", "keep"));
        assertThat(mine.state()).isEqualTo("shared-practice:kept");
        assertThat(mine.body()).contains("Hortense Brévanne");

        var typed = fieldsOf(blocked);
        typed.put("guard.replace", "doing.1");
        var replaced = write(author, "/practices/new", typed);
        assertThat(replaced.status()).isEqualTo(422);
        assertThat(replaced.body())
                .contains("C’est remplacé. Relisez", SITUATION)
                .doesNotContain("06 12 34 56 78", "id=\"monday-guard\"");

        // A reason lets a name stay, and is asked for once.
        typed = fieldsOf(replaced);
        typed.replaceAll((name, value) -> name.endsWith(".why") ? "public" : value);
        var shared = write(author, "/practices/new", typed);
        assertThat(shared.status()).as(shared.body()).isEqualTo(303);
        var page = author.walker.get(shared.location());
        assertThat(page.state()).isEqualTo("shared-practice:own");
        assertThat(colleague.walker.get(page.path()).body()).contains("Hortense Brévanne");
        var again = change(author, page.path(), Map.of("monday", "Essayer avant jeudi"));
        assertThat(again.state()).isEqualTo("shared-practice:own");
    }

    @Test
    void what_is_typed_survives_until_it_is_shared_or_let_go() {
        var saved =
                author.walker.save(
                        "/practices/new/draft",
                        flat(with(form("À moitié", thursday), "doing", "Je commence par")));
        assertThat(saved.status()).isEqualTo(200);
        assertThat(saved.body()).contains("Brouillon gardé à");
        assertThat(author.walker.get("/practices").body())
                .contains("Reprendre ce que vous écriviez");
        var again = author.walker.get("/practices/new");
        assertThat(again.state()).isEqualTo("practice-new:drafted");
        assertThat(fieldsOf(again))
                .containsEntry("title", "À moitié")
                .containsEntry("doing", "Je commence par")
                .containsEntry("recognised", "no")
                .containsEntry("circles", id(thursday));
        assertThat(colleague.walker.get("/practices/new").state()).isEqualTo("practice-new:fresh");
        assertThat(author.walker.post("/practices/new/draft/removal").state())
                .isEqualTo("practice-new:fresh");

        // Of one that is shared, nobody else reads the draft.
        var shared = share(author, "Rendre un planning", thursday);
        author.walker.save(
                shared.path() + "/text/draft",
                flat(with(form("Rendre deux plannings", thursday), "version", "1")));
        assertThat(author.walker.get(shared.path() + "/text").body())
                .contains("Rendre deux plannings");
        assertThat(colleague.walker.get(shared.path()).body())
                .contains("Rendre un planning")
                .doesNotContain("Rendre deux plannings");
        var sent =
                author.walker.post(
                        shared.path() + "/text",
                        flat(fieldsOf(author.walker.get(shared.path() + "/text"))));
        assertThat(sent.body()).contains("Rendre deux plannings");
        assertThat(author.walker.get(shared.path() + "/text").state())
                .isEqualTo("practice-text:fresh");
    }

    @Test
    void windows_that_cross_lose_nothing() {
        var shared = share(author, "Rendre un planning", thursday);
        var left = fieldsOf(author.walker.get(shared.path() + "/text"));
        var right = fieldsOf(author.walker.get(shared.path() + "/text"));
        left.put("monday", "De la fenêtre de gauche");
        right.put("monday", "De la fenêtre de droite");
        left.put("recognised", "no");
        right.put("recognised", "no");
        assertThat(write(author, shared.path() + "/text", left).status()).isEqualTo(303);
        var crossed = write(author, shared.path() + "/text", right);
        assertThat(crossed.status()).isEqualTo(409);
        assertThat(crossed.state()).isEqualTo("practice-text:crossed");
        assertThat(crossed.body()).contains("De la fenêtre de gauche", "De la fenêtre de droite");
        assertThat(author.walker.get(shared.path() + "/text").body())
                .contains("De la fenêtre de droite");
        assertThat(write(author, shared.path() + "/text", fieldsOf(crossed)).status())
                .isEqualTo(303);
        assertThat(colleague.walker.get(shared.path()).body())
                .contains("De la fenêtre de droite")
                .doesNotContain("De la fenêtre de gauche");
        // Both are among its versions.
        assertThat(colleague.walker.get(shared.path() + "/versions").body())
                .contains(
                        "De la fenêtre de gauche", "De la fenêtre de droite", "Poser la question");
    }

    @Test
    void a_circle_reads_the_versions_since_it_was_shared_there() {
        var shared = share(author, "Rendre un planning", thursday);
        change(author, shared.path(), Map.of("monday", "Essayer mardi"));
        var friday = circle("Le cercle du vendredi", author, other);
        var fields = fieldsOf(author.walker.get(shared.path() + "/text"));
        fields.put("recognised", "no");
        author.walker.post(shared.path() + "/text", add(fields, "circles", id(friday)));
        assertThat(colleague.walker.get(shared.path() + "/versions").body())
                .contains("Poser la question", "Essayer mardi");
        assertThat(other.walker.get(shared.path() + "/versions").body())
                .contains("Essayer mardi")
                .doesNotContain("Poser la question");
    }

    @Test
    void those_that_serve_come_first_and_nobody_is_ranked() {
        var first = share(author, "Une première", thursday);
        var second = share(author, "Une deuxième", thursday);
        assertThat(titles(colleague.walker.get("/practices")))
                .containsExactly("Une deuxième", "Une première");
        // Nobody says anything of their own.
        assertThat(author.walker.post(first.path() + "/uses", "use", "used").status())
                .isEqualTo(404);

        var said =
                colleague.walker.post(
                        first.path() + "/uses", "use", "adapted", "words", "Avec trois équipes");
        assertThat(said.state()).isEqualTo("shared-practice:said");
        assertThat(titles(author.walker.get("/practices")))
                .containsExactly("Une première", "Une deuxième");
        assertThat(author.walker.get("/practices").body()).contains("A servi à Firmin Corniche");
        assertThat(author.walker.get(first.path()).body())
                .contains("Firmin Corniche l’a adaptée, le", "Avec trois équipes");

        colleague.walker.post(second.path() + "/uses", "use", "not-for-me");
        assertThat(titles(author.walker.get("/practices")))
                .containsExactly("Une première", "Une deuxième");
        assertThat(author.walker.get(second.path()).body()).contains("Pas pour Firmin Corniche");

        // One word each: changed, and taken back.
        colleague.walker.post(first.path() + "/uses", "use", "not-for-me", "words", "");
        assertThat(titles(author.walker.get("/practices")))
                .containsExactly("Une deuxième", "Une première");
        assertThat(colleague.walker.post(first.path() + "/uses", "use", "").state())
                .isEqualTo("shared-practice:read");
        assertThat(author.walker.get(first.path()).body())
                .contains("Personne n’en a encore rien dit");

        // What happened is read by the guard too.
        var named =
                colleague.walker.post(
                        first.path() + "/uses",
                        "use",
                        "used",
                        "words",
                        "Vu avec le 06 12 34 56 78 hier");
        assertThat(named.status()).isEqualTo(422);
        assertThat(named.body()).contains("Un numéro de téléphone.", "Vu avec le");
        assertThat(author.walker.get(first.path()).body()).doesNotContain("06 12 34");
    }

    /// Days since 1970, and 90 more for each doubling; by hand.
    @Test
    void the_order_is_by_use_and_freshness() {
        var shared = share(author, "Rendre un planning", thursday);
        var id = UUID.fromString(shared.path().substring("/practices/".length()));
        scene.run(
                "update shared_practice set shared_at = timestamptz '1970-01-01 00:00Z' + interval '20000 days' where id = ?",
                id);
        var uses =
                List.of(
                        List.of("20000", "20090.000"),
                        // 1 + 1 + 2 = 4: two doublings.
                        List.of("20090", "20180.000"),
                        // 1 + 1 + 2 + 4 = 8: three.
                        List.of("20180", "20270.000"));
        for (var use : uses) {
            var user = someone("Usagère " + use.getFirst());
            scene.run(
                    "insert into practice_use (practice, member, use, words, said_at) select ?, member, 'used', '',"
                            + " timestamptz '1970-01-01 00:00Z' + ? * interval '1 day' from account where email = ?",
                    id,
                    Integer.parseInt(use.getFirst()),
                    user.email);
            assertThat(scene.ask("select round(practice_warmth(?)::numeric, 3)", id))
                    .isEqualTo(use.getLast());
        }
        scene.run("update practice_use set use = 'not for me' where practice = ?", id);
        assertThat(scene.ask("select round(practice_warmth(?)::numeric, 3)", id))
                .isEqualTo("20000.000");
    }

    @Test
    void words_are_found_without_their_accents_by_their_stems_and_nearly() {
        share(author, "Rendre un planning à son équipe", thursday);
        share(
                author,
                with(
                        with(
                                form("Poser ses tarifs", thursday),
                                "doing",
                                "J’annonce un prix posé, jamais négocié"),
                        "kind",
                        "business"));
        share(
                author,
                with(
                        with(
                                form("Listening for what is missing", thursday),
                                "doing",
                                "We keep asking the questions slowly, and then we wait"),
                        "language",
                        "en"));
        for (var words :
                List.of(
                        "équipe",
                        "equipe",
                        "EQUIPES",
                        "équipes planning",
                        "l’équipe",
                        "plannings")) {
            assertThat(found(colleague, words))
                    .as(words)
                    .containsExactly("Rendre un planning à son équipe");
        }
        for (var words : List.of("tarif", "négociés", "negocie", "prix posés")) {
            assertThat(found(colleague, words)).as(words).containsExactly("Poser ses tarifs");
        }
        for (var words : List.of("asks", "asked", "listen", "missing")) {
            assertThat(found(colleague, words))
                    .as(words)
                    .containsExactly("Listening for what is missing");
        }
        for (var words : List.of("planing", "plannnig", "equippe")) {
            var near = colleague.walker.get("/practices?words=" + words);
            assertThat(near.state()).as(words).isEqualTo("practices:nearly");
            assertThat(titles(near)).containsExactly("Rendre un planning à son équipe");
        }
        // In the title first, though another is warmer.
        assertThat(found(colleague, "responsable planning")).hasSize(1);
        assertThat(colleague.walker.get("/practices?words=xylophone").state())
                .isEqualTo("practices:none");
        assertThat(found(colleague, "du aux")).isEmpty();
        for (var words : List.of("%27%20or%201=1", "%26%26%20!!", "%00", "%C5%89", "%EF%BF%BD")) {
            assertThat(colleague.walker.get("/practices?words=" + words).status()).isEqualTo(200);
        }
        assertThat(titles(colleague.walker.get("/practices?kind=business")))
                .containsExactly("Poser ses tarifs");
        assertThat(titles(colleague.walker.get("/practices?words=responsable&kind=business")))
                .containsExactly("Poser ses tarifs");
        assertThat(found(stranger, "planning")).isEmpty();
        assertThat(found(stranger, "planing")).isEmpty();
        assertThat(titles(stranger.walker.get("/practices?circle=" + id(thursday)))).isEmpty();
    }

    @Test
    void a_long_list_is_read_page_by_page() {
        for (int n = 1; n <= 21; n++) {
            share(author, "Une pratique, encore une, " + "oui ".repeat(n).strip(), thursday);
        }
        for (var start :
                List.of(
                        "/practices",
                        "/practices?words=pratique",
                        "/practices?words=responsable")) {
            var all = new ArrayList<String>();
            var next = start;
            while (!next.isEmpty()) {
                var page = colleague.walker.get(next);
                all.addAll(titles(page));
                var more =
                        Pattern.compile("href=\"(/practices\\?words=[^\"]*after=[^\"]+)\"")
                                .matcher(page.body());
                next = more.find() ? more.group(1).replace("&amp;", "&") : "";
            }
            assertThat(all).as(start).hasSize(21).doesNotHaveDuplicates();
            assertThat(all.getFirst()).endsWith("oui ".repeat(21).strip());
            assertThat(all.getLast()).isEqualTo("Une pratique, encore une, oui");
        }
    }

    @Test
    void what_a_word_processor_leaves_is_clean() {
        var pasted =
                with(
                        with(
                                form("Rendre\u00a0« un »\u0007 planning\u202e", thursday),
                                "doing",
                                "Les guillemets \u201ccourbes\u201d\u000b l\u2019apostrophe,\r\n\ttrois\u2026 points\u0000 fin"),
                        "why",
                        "e\u0301quipe");
        var shared = author.walker.post("/practices/new", flat(pasted));
        assertThat(shared.state()).isEqualTo("shared-practice:own");
        assertThat(shared.body())
                .contains(
                        "Rendre\u00a0« un » planning",
                        "“courbes”",
                        "l’apostrophe,\n\ttrois… points fin",
                        "équipe")
                .doesNotContain("\u0007", "\u202e", "\u000b", "e\u0301");
        assertThat(found(colleague, "équipe apostrophe guillemets")).hasSize(1);
    }

    @Test
    void a_file_is_served_within_and_hostile_ones_are_not_taken() {
        var shared = share(author, "Rendre un planning", thursday);
        author.walker.save(
                shared.path() + "/text/draft",
                flat(with(form("Presque fini", thursday), "version", "1")));
        var svg =
                author.walker.upload(
                        shared.path() + "/files",
                        "file",
                        "dessin.svg",
                        bytes(
                                "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>"));
        assertThat(svg.status()).isEqualTo(422);
        assertThat(svg.state()).isEqualTo("practice-text:no-file");
        assertThat(svg.body()).contains("id=\"file-error\"", "Presque fini");
        var large =
                author.walker.upload(
                        shared.path() + "/files", "file", "film.pdf", new byte[50_000_000]);
        assertThat(large.status()).isEqualTo(413);
        assertThat(large.body()).contains("dépasse 5\u00a0Mo", "Presque fini", SITUATION);

        var kept =
                author.walker.upload(
                        shared.path() + "/files", "file", "grille.txt", bytes("Lundi, mardi"));
        assertThat(kept.status()).isEqualTo(303);
        var file = colleague.walker.get(shared.path()).find("href=\"(/attachments/[^\"]+)\"");
        assertThat(new String(colleague.walker.file(file), StandardCharsets.UTF_8))
                .isEqualTo("Lundi, mardi");
        assertThat(stranger.walker.get(file).status()).isEqualTo(404);
        assertThat(
                        colleague
                                .walker
                                .upload(shared.path() + "/files", "file", "a.txt", bytes("a"))
                                .status())
                .isEqualTo(404);
        var removal =
                shared.path() + "/files/" + file.substring("/attachments/".length()) + "/removal";
        assertThat(colleague.walker.post(removal).status()).isEqualTo(404);

        author.walker.post(shared.path() + "/withdrawal");
        assertThat(colleague.walker.get(file).status()).isEqualTo(404);
        assertThat(author.walker.get(file).status()).isEqualTo(200);
        assertThat(author.walker.post(removal).body()).contains("Le fichier est retiré.");
        assertThat(author.walker.get(file).status()).isEqualTo(404);

        for (int n = 0; n < 5; n++) {
            author.walker.upload(shared.path() + "/files", "file", n + ".txt", bytes("x" + n));
        }
        assertThat(
                        author.walker
                                .upload(shared.path() + "/files", "file", "6.txt", bytes("x"))
                                .status())
                .isEqualTo(422);
    }

    @Test
    void the_weather_is_told_in_words_and_of_oneself_to_oneself() {
        var shared = share(author, "Rendre un planning", thursday);
        // Of two, a word would name the other.
        assertThat(author.walker.get(thursday).body()).doesNotContain("La météo du cercle");
        scene.run(
                "insert into circle_member select ?::uuid, member, now(), null, 'Des cas', 'Un regard'"
                        + " from account where email = ?",
                id(thursday),
                other.email());
        assertThat(other.walker.get(thursday).body())
                .contains(
                        "La météo du cercle",
                        "Peu ont partagé quelque chose.",
                        "Peu se sont servis de ce qu’un autre partage.",
                        "Ce que peu partagent a servi, pour l’instant.",
                        "Vous n’avez rien partagé depuis six mois.");

        // What did not fit serves nobody; what was used or adapted does.
        other.walker.post(shared.path() + "/uses", "use", "not-for-me");
        colleague.walker.post(shared.path() + "/uses", "use", "used");
        assertThat(author.walker.get(thursday).body())
                .contains("Peu se sont servis", "Ce que vous partagez a servi.");
        other.walker.post(shared.path() + "/uses", "use", "adapted");
        assertThat(author.walker.get(thursday).body())
                .contains("La plupart se sont servis", "Vous avez partagé quelque chose.");
        assertThat(other.walker.get(thursday).body())
                .contains("Ce qu’un autre partage vous a servi.")
                .contains("Ce que vous partagez n’a pas encore servi.");
        share(colleague, "Compter jusqu’à vingt", thursday);
        share(other, "Se taire", thursday);
        assertThat(colleague.walker.get(thursday).body())
                .contains("Chacun a partagé quelque chose.");

        // Half a year later all of it is long ago.
        scene.run(
                "update practice_use set said_at = now() - interval '181 days' where practice = ?::uuid",
                shared.path().substring("/practices/".length()));
        assertThat(author.walker.get(thursday).body())
                .contains("Peu se sont servis", "Ce que vous partagez n’a pas encore servi.");
    }

    @Test
    void who_leaves_reads_it_no_more_and_takes_theirs_along_or_leaves_them() {
        var shared = share(author, "Rendre un planning", thursday);
        var theirs = share(colleague, "Ouvrir une séance", thursday);
        author.walker.post(theirs.path() + "/uses", "use", "used", "words", "Ce matin");
        // Without their practices: the circle keeps them, the author can still withdraw.
        colleague.walker.post(thursday + "/departure");
        assertThat(colleague.walker.get(shared.path()).status()).isEqualTo(404);
        assertThat(found(colleague, "planning")).isEmpty();
        assertThat(author.walker.get(theirs.path()).status()).isEqualTo(200);
        assertThat(colleague.walker.get(theirs.path()).body())
                .contains("Un cercle que vous avez quitté", "Ce matin");
        assertThat(colleague.walker.get("/practices").body()).contains("Ouvrir une séance");
        colleague.walker.post(theirs.path() + "/withdrawal");
        assertThat(author.walker.get(theirs.path()).status()).isEqualTo(404);

        // With them.
        var friday = circle("Le cercle du vendredi", author, other);
        var taken = share(other, "Fermer une séance", friday);
        other.walker.post(friday + "/departure", "practices", "out");
        assertThat(author.walker.get(taken.path()).status()).isEqualTo(404);
        assertThat(other.walker.get(taken.path()).state()).isEqualTo("shared-practice:kept");
    }

    private static Walker.Page share(Someone who, String title, String circle) {
        return share(who, form(title, circle));
    }

    private static Walker.Page share(Someone who, Map<String, String> fields) {
        var sent = write(who, "/practices/new", fields);
        assertThat(sent.status()).as(sent.body()).isEqualTo(303);
        return who.walker.get(sent.location());
    }

    private static Walker.Page write(Someone who, String path, Map<String, String> fields) {
        return who.walker.postOnce(path, flat(fields));
    }

    /// Shares it anew, with some of it otherwise.
    private static Walker.Page change(Someone who, String path, Map<String, String> other) {
        var fields = fieldsOf(who.walker.get(path + "/text"));
        fields.put("recognised", "no");
        fields.putAll(other);
        return who.walker.post(path + "/text", flat(fields));
    }

    private static Map<String, String> form(String title, String circle) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("kind", "method");
        fields.put("language", "fr");
        fields.put("title", title);
        fields.put("level", "");
        fields.put("situation", SITUATION);
        fields.put("doing", "Nous dessinons la semaine, puis nous effaçons");
        fields.put("why", "Le geste est visible");
        fields.put("limits", "Quand personne n’a été prévenu");
        fields.put("monday", "Poser la question au prochain rendez-vous");
        fields.put("recognised", "no");
        fields.put("circles", id(circle));
        return fields;
    }

    private static Map<String, String> with(Map<String, String> fields, String name, String value) {
        var changed = new LinkedHashMap<>(fields);
        changed.put(name, value);
        return changed;
    }

    private static String[] add(Map<String, String> fields, String name, String value) {
        var all = new ArrayList<>(List.of(flat(fields)));
        all.add(name);
        all.add(value);
        return all.toArray(String[]::new);
    }

    private static String[] flat(Map<String, String> fields) {
        return fields.entrySet().stream()
                .flatMap(one -> List.of(one.getKey(), one.getValue()).stream())
                .toArray(String[]::new);
    }

    /// What a browser would send of the form of a practice, of its last checkbox for several.
    private static Map<String, String> fieldsOf(Walker.Page page) {
        var fields = new LinkedHashMap<String, String>();
        var body = page.body();
        var form = body.substring(body.indexOf("data-autosave"));
        form = form.substring(0, form.indexOf("</form>"));
        var found =
                Pattern.compile(
                                "<textarea[^>]*name=\"([^\"]+)\"[^>]*>\\n?(.*?)</textarea>"
                                        + "|<input([^>]*)>|<select[^>]*name=\"([^\"]+)\"",
                                Pattern.DOTALL)
                        .matcher(form);
        while (found.find()) {
            if (found.group(1) != null) {
                fields.put(found.group(1), text(found.group(2)));
            } else if (found.group(4) != null) {
                fields.put(found.group(4), "");
            } else {
                var input = found.group(3);
                var chooses =
                        input.contains("type=\"radio\"") || input.contains("type=\"checkbox\"");
                if ((!chooses || input.contains("checked")) && !input.contains("_csrf")) {
                    fields.put(attribute(input, "name"), text(attribute(input, "value")));
                }
            }
        }
        return fields;
    }

    private static String attribute(String input, String name) {
        var found = Pattern.compile(" " + name + "=\"([^\"]*)\"").matcher(input);
        return found.find() ? found.group(1) : "";
    }

    private static String text(String html) {
        return html.replace("&quot;", "\"")
                .replace("&#34;", "\"")
                .replace("&#39;", "'")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }

    private static List<String> found(Someone who, String words) {
        return titles(
                who.walker.get(
                        "/practices?words="
                                + java.net.URLEncoder.encode(words, StandardCharsets.UTF_8)));
    }

    private static List<String> titles(Walker.Page page) {
        return Pattern.compile("<h3><a href=\"/practices/[^>]+lang=[^>]+>([^<]+)</a>")
                .matcher(page.body())
                .results()
                .map(one -> one.group(1))
                .toList();
    }

    private static String circle(String name, Someone host, Someone second) {
        return Gathered.circle(name, host.walker, second.walker);
    }

    private Someone someone(String name) {
        var email = UUID.randomUUID() + "@practices.example";
        return new Someone(name, email, Walker.member(port, email, name));
    }

    private static String id(String circle) {
        return circle.substring("/circles/".length());
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
