package org.cordee.contact.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.cordee.AtOnce;
import org.cordee.InTheHouse;
import org.cordee.Scene;
import org.cordee.Walker;
import org.cordee.Walker.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/// A file on its way into the book, and out again.
@InTheHouse
class ImportWalkTest {
    /// Three new, one of them twice, two who are perhaps the same, one without anything.
    static final String FILE =
            """
            Prénom,Nom,Adresse e-mail,Téléphone,Organisation,Anniversaire
            Bérénice,Tallandray,berenice@tallandray.example,,,12/03/1980
            TALLANDRAY,Berenice,berenice@tallandray.example,06 12 34 56 78,,
            Yann,Querrec,yann@querrec.example,,Port libre,
            Yann,Querrec,yq@ateliers.example,,Ateliers Brévanne,
            Fanny,Aubrespin,contact@brevanne.example,,,
            ,,,,,
            ,,jean@@exemple,,,
            """;

    @LocalServerPort int port;

    private final Scene scene = new Scene();
    private String email = "";
    private Walker anne = new Walker(0);

    @BeforeEach
    void somebody() {
        email = UUID.randomUUID() + "@intake.example";
        anne = Walker.member(port, email, "Anne Import");
    }

    @AfterEach
    void leave() {
        scene.close();
    }

    @Test
    void a_file_is_looked_at_then_applied_then_undone() {
        var before = book();
        var preview = read(upload("carnet.csv", FILE));
        assertThat(preview.state()).isEqualTo("contact-import:preview");
        assertThat(counts(preview)).isEqualTo("6 4 0 1 1");
        assertThat(preview.body())
                .contains("Un anniversaire reste à la porte.", "même nom, autre organisation");
        assertThat(book()).as("nothing is done yet").isEqualTo(before);

        var done = anne.post(preview.path() + "/application");
        assertThat(done.state()).isEqualTo("contact-import:applied");
        assertThat(done.body()).contains("4 fiches sont entrées, une autre a gagné quelque chose");
        assertThat(anne.get("/contacts?words=tallandray").body()).contains("Bérénice Tallandray");
        assertThat(book()).isNotEqualTo(before);

        var undone = anne.post(preview.path() + "/undoing");
        assertThat(undone.state()).isEqualTo("contact-import:undone");
        assertThat(undone.body()).contains("Tout est comme avant.");
        assertThat(book()).isEqualTo(before);
    }

    @Test
    void the_same_file_twice_changes_nothing() {
        apply(upload("carnet.csv", FILE));
        var before = book();
        var again = read(upload("carnet.csv", FILE));
        assertThat(again.state()).isEqualTo("contact-import:nothing");
        assertThat(counts(again)).isEqualTo("6 0 5 0 1");
        anne.post(again.path() + "/application");
        assertThat(book()).isEqualTo(before);
    }

    @Test
    void what_comes_out_comes_in_again_as_the_same() {
        apply(upload("carnet.csv", FILE));
        for (var file : List.of("contacts.csv", "contacts.vcf")) {
            var again = read(upload(file, anne.get("/" + file).body()));
            assertThat(counts(again)).as(file).isEqualTo("4 0 4 0 0");
        }
    }

    @Test
    void whoever_is_perhaps_the_same_is_brought_together_when_one_says_so() {
        var preview = read(upload("carnet.csv", FILE));
        // Row 2 is surely the same, row 4 only perhaps: the other way round.
        var chosen =
                anne.post(preview.path() + "/choices", "shown", "2", "shown", "4", "united", "4");
        assertThat(counts(chosen)).isEqualTo("6 4 0 1 1");
        anne.post(preview.path() + "/application", "shown", "2", "shown", "4", "united", "4");
        assertThat(anne.get("/contacts?words=querrec").body().split("person__name")).hasSize(2);
        assertThat(anne.get("/contacts?words=tallandray").body().split("person__name")).hasSize(3);
    }

    @Test
    void undoing_leaves_what_was_changed_since_and_says_so() {
        anne.post("/contacts/new", "name", "Fanny Aubrespin");
        var preview = read(upload("carnet.csv", FILE));
        anne.post(preview.path() + "/application");
        var yann = anne.get("/contacts?words=port").find("href=\"(/contacts/[0-9a-f-]{36})\"");
        anne.post(yann, "version", "1", "name", "Yann Querrec", "note", "Croisé au col");
        var fanny = anne.get("/contacts?words=fanny").find("href=\"(/contacts/[0-9a-f-]{36})\"");
        assertThat(anne.get(fanny).body()).contains("contact@brevanne.example");

        var undone = anne.post(preview.path() + "/undoing");

        assertThat(undone.body()).contains("sauf une fiche que vous avez changée");
        assertThat(anne.get(yann).body()).contains("Croisé au col");
        assertThat(anne.get(fanny).body()).doesNotContain("contact@brevanne.example");
        assertThat(anne.get("/contacts?words=tallandray").state()).isEqualTo("contacts:none");
    }

    @Test
    void what_another_import_added_to_goes_with_the_last_of_both() {
        var before = book();
        var first = read(upload("un.csv", "Prénom,Nom,Téléphone\nYann,Querrec,0612345678\n"));
        anne.post(first.path() + "/application");
        var second = read(upload("deux.csv", "Prénom,Nom,Organisation\nYann,Querrec,Rive\n"));
        assertThat(counts(second)).isEqualTo("1 0 0 1 0");
        anne.post(second.path() + "/application");
        assertThat(anne.post(first.path() + "/undoing").body()).contains("sauf une fiche");
        anne.post(second.path() + "/undoing");
        assertThat(book()).isEqualTo(before);
    }

    @Test
    void twenty_presses_bring_it_in_once() {
        var preview = read(upload("carnet.csv", FILE));
        AtOnce.all(20, () -> anne.postOnce(preview.path() + "/application").status());
        assertThat(contacts()).isEqualTo("4");
    }

    @Test
    void the_same_file_in_two_windows_at_once_enters_nobody_twice() {
        var one = read(upload("un.csv", FILE));
        var two = read(upload("deux.csv", FILE));
        assertThat(one.path()).isNotEqualTo(two.path());
        var paths = new java.util.concurrent.ConcurrentLinkedQueue<>(List.of(one, two));
        AtOnce.all(2, () -> anne.postOnce(paths.remove().path() + "/application").status());
        assertThat(contacts()).isEqualTo("4");
        // Whoever came second counted anew, and says so.
        assertThat(anne.get(one.path()).body() + anne.get(two.path()).body())
                .containsOnlyOnce("Votre carnet avait changé depuis l’aperçu.");
    }

    @Test
    void a_reading_that_broke_off_is_begun_again_and_counts_nothing_twice() {
        var page = read(upload("carnet.csv", FILE));
        var id = page.path().substring(page.path().lastIndexOf('/') + 1);
        // As a machine that lost its current would leave it.
        scene.run(
                "update contact_import set read_at = null, file = ?, stirred_at = now() - interval '31 seconds' where id = ?::uuid",
                FILE.getBytes(StandardCharsets.UTF_8),
                id);
        assertThat(anne.get(page.path()).state()).isEqualTo("contact-import:standing");
        var again = read(anne.post(page.path() + "/reading"));
        assertThat(counts(again)).isEqualTo("6 4 0 1 1");
        assertThat(scene.ask("select count(*) from contact_import_row where import = ?::uuid", id))
                .isEqualTo("6");
        assertThat(scene.ask("select file is null from contact_import where id = ?::uuid", id))
                .isEqualTo("t");
    }

    @Test
    void a_reading_that_goes_on_shows_how_far_it_is() {
        var page = read(upload("carnet.csv", FILE));
        var id = page.path().substring(page.path().lastIndexOf('/') + 1);
        scene.run(
                "update contact_import set read_at = null, file = 'x', line = 3, stirred_at = now() + interval '1 hour' where id = ?::uuid",
                id);
        var reading = anne.get(page.path());
        assertThat(reading.state()).isEqualTo("contact-import:reading");
        assertThat(reading.body())
                .contains(
                        "<progress",
                        "value=\"3\"",
                        "<noscript><meta http-equiv=\"refresh\"",
                        "hx-trigger=\"every 1s\"");
        anne.post(page.path() + "/reading");
        assertThat(scene.ask("select reading from contact_import where id = ?::uuid", id))
                .as("somebody reads: nobody begins again")
                .isEqualTo("1");
        for (var deed : List.of("/application", "/undoing", "/choices")) {
            assertThat(anne.post(page.path() + deed).state()).isEqualTo("contact-import:reading");
        }
    }

    static Stream<Arguments> unreadable() {
        return Stream.of(
                arguments("vide.csv", "", "EMPTY", "est vide"),
                arguments(
                        "classeur.xlsx",
                        "PK\u0003\u0004[Content_Types].xml xl/workbook.xml",
                        "WORKBOOK",
                        "C’est un classeur."),
                arguments(
                        "photo.csv",
                        "\u0089PNG\r\n\u001a\n\u0000\u0000\u0000\rIHDR",
                        "NOT_TEXT",
                        "Ce n’est pas du texte."),
                arguments(
                        "liste.csv",
                        "une phrase sans colonne",
                        "NO_CONTACTS",
                        "sans colonne ni carte"));
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void a_file_that_is_no_address_book_says_why(
            String name, String content, String why, String words) {
        var page = read(upload(name, content.getBytes(StandardCharsets.ISO_8859_1)));
        assertThat(page.state()).as(why).isEqualTo("contact-import:unreadable");
        assertThat(page.body()).contains(words, "Rien n’est entré.", name);
        assertThat(contacts()).isEqualTo("0");
    }

    @Test
    void a_file_too_large_or_too_long_is_said_beside_its_field() {
        var large = anne.upload("/contacts/imports", "file", "gros.csv", new byte[5_242_881]);
        assertThat(large.status()).isIn(413, 422);
        var huge = anne.upload("/contacts/imports", "file", "gros.csv", new byte[20_000_000]);
        assertThat(huge.status()).isEqualTo(413);
        for (var page : List.of(large, huge)) {
            assertThat(page.state()).isEqualTo("contact-imports:unfit");
            assertThat(page.body()).contains("Prenez un fichier de 5", "id=\"file-error\"");
        }
        var none = anne.upload("/contacts/imports", "file", "", new byte[0]);
        assertThat(none.status()).isEqualTo(422);
        assertThat(none.body()).contains("Choisissez d’abord un fichier.");
        var many = read(upload("long.csv", "Nom\n" + "Quelqu’un\n".repeat(20_001)));
        assertThat(many.state()).isEqualTo("contact-import:unreadable");
        assertThat(many.body()).contains("lignes. Coupez-le en plusieurs fichiers.");
        assertThat(scene.ask("select count(*) from contact_import_row where owner = " + me()))
                .isEqualTo("0");
    }

    @Test
    void a_name_of_a_file_is_shown_and_leads_nowhere() {
        for (var name :
                List.of(
                        "../../etc/passwd.csv",
                        "C:\\Users\\x\\passwd.csv",
                        "<script>alert(1)</script>passwd.csv",
                        "a\u202epasswd.csv")) {
            var page = read(upload(name, FILE));
            assertThat(page.body())
                    .contains("passwd.csv")
                    .doesNotContain("etc", "C:\\", "<script>alert", "\u202e");
        }
    }

    @Test
    void refused_rows_are_taken_away_as_a_file_that_runs_nothing() {
        var page = read(upload("carnet.csv", "Prénom,Nom,Adresse e-mail\n,,=cmd()@@x\n,,+1@@x\n"));
        assertThat(counts(page)).isEqualTo("2 0 0 0 2");
        var file = anne.get(page.path() + "/refused.csv");
        assertThat(file.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment");
        assertThat(file.body())
                .contains("Ligne;Raison;")
                .doesNotContainPattern("(?m)(^|[;\"])[=+@-]");
    }

    @Test
    void a_file_without_its_token_is_refused() {
        var answer = anne.uploadAs("/contacts/imports", "autre", "file", "x.csv", new byte[3]);
        assertThat(answer.status()).isEqualTo(403);
    }

    @Test
    void nobody_elses_import_is_there() {
        var page = read(upload("carnet.csv", FILE));
        var other = Walker.member(port, UUID.randomUUID() + "@intake.example", "Basile Import");
        assertThat(other.get(page.path()).status()).isEqualTo(404);
        assertThat(other.get(page.path() + "/refused.csv").status()).isEqualTo(404);
        for (var deed : List.of("/reading", "/choices", "/application", "/undoing")) {
            assertThat(other.postOnce(page.path() + deed).status()).as(deed).isEqualTo(404);
        }
        assertThat(other.get("/contacts/imports").body()).doesNotContain("carnet.csv");
    }

    @Test
    void after_thirty_days_nothing_is_kept_of_a_file() {
        var applied = apply(upload("carnet.csv", FILE));
        var left = read(upload("laisse.csv", FILE + "Zoé,Nouvelle,,,,\n"));
        scene.run(
                "update contact_import set begun_at = begun_at - interval '31 days', applied_at = applied_at - interval '31 days' where owner = "
                        + me());
        upload("autre.csv", "Nom\nPaul\n");
        assertThat(anne.get(left.path()).status()).isEqualTo(404);
        assertThat(anne.get(applied.path()).body()).doesNotContain("Défaire cet import");
        assertThat(anne.post(applied.path() + "/undoing").state())
                .isEqualTo("contact-import:applied");
        assertThat(
                        scene.ask(
                                "select count(*) from contact_import_row r join contact_import i on i.id = r.import where i.applied_at is not null and r.owner = "
                                        + me()))
                .isEqualTo("0");
    }

    private Page apply(Page uploaded) {
        var preview = read(uploaded);
        return anne.post(preview.path() + "/application");
    }

    private Page upload(String name, String content) {
        return upload(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private Page upload(String name, byte[] content) {
        var answer = anne.upload("/contacts/imports", "file", name, content);
        assertThat(answer.status()).as(answer.body()).isEqualTo(303);
        return anne.get(answer.location());
    }

    /// Looks again until somebody has read it.
    private Page read(Page page) {
        var deadline = Instant.now().plus(Duration.ofSeconds(20));
        var now = page;
        while (now.state().equals("contact-import:reading")) {
            assertThat(Instant.now()).isBefore(deadline);
            LockSupport.parkNanos(20_000_000);
            now = anne.get(page.path());
        }
        return now;
    }

    private static String counts(Page page) {
        return String.join(
                " ",
                page.find("data-rows=\"(\\d+)\""),
                page.find("data-count-new=\"(\\d+)\""),
                page.find("data-count-same=\"(\\d+)\""),
                page.find("data-count-merged=\"(\\d+)\""),
                page.find("data-count-refused=\"(\\d+)\""));
    }

    private String me() {
        return "(select member from account where email = '" + email + "')";
    }

    private String contacts() {
        return scene.ask("select count(*) from contact where owner = " + me());
    }

    /// All that the book holds, to the last word.
    private String book() {
        var all = new StringBuilder();
        for (var table : List.of("contact", "contact_detail", "contact_word")) {
            all.append(
                    scene.ask(
                            "select coalesce(string_agg(md5(to_jsonb(t)::text), '' order by md5(to_jsonb(t)::text)), '') from "
                                    + table
                                    + " t where owner = "
                                    + me()));
        }
        return all.toString();
    }
}
