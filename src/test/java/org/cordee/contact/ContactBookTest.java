package org.cordee.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.cordee.InTheHouse;
import org.cordee.Scene;
import org.cordee.Walker;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Writing people down, finding them, and letting them go.
@InTheHouse
class ContactBookTest {
    @LocalServerPort int port;
    @Autowired Contacts contacts;

    private final Scene scene = new Scene();
    private Walker anne = new Walker(0);

    @BeforeEach
    void somebody() {
        anne = Walker.member(port, UUID.randomUUID() + "@book.example", "Anne Carnet");
    }

    @AfterEach
    void leave() {
        scene.close();
    }

    @Test
    void an_empty_book_shows_what_to_do_first() {
        var page = anne.get("/contacts");
        assertThat(page.state()).isEqualTo("contacts:empty");
        assertThat(page.body()).contains("/contacts/imports", "/contacts/new");
    }

    @Test
    void who_is_written_down_is_found_by_any_beginning_of_a_word() {
        note(
                "Bérénice Tallandray",
                "organisation",
                "Étude du Semnoz",
                "email",
                "B.Tallandray@Semnoz.example",
                "phone",
                "06 12 34 56 78");
        note("Yann Querrec");
        for (var words :
                List.of("ber", "TALL", "tallandray bere", "semnoz", "etude", "b.tall", "sem ex")) {
            assertThat(found(words)).as(words).containsExactly("Bérénice Tallandray");
        }
        assertThat(found("allandray")).isEmpty();
        assertThat(found("ber yann")).isEmpty();
        assertThat(found(":::")).isEmpty();
        assertThat(anne.get("/contacts?words=zzz").state()).isEqualTo("contacts:none");
        var one = open("Bérénice Tallandray");
        assertThat(one.body()).contains("b.tallandray@semnoz.example", "+33612345678");
    }

    @Test
    void a_change_moves_the_words_by_which_somebody_is_found() {
        note("Bérénice Tallandray", "organisation", "Semnoz");
        var page = open("Bérénice Tallandray");
        anne.post(
                page.path(),
                "version",
                "1",
                "name",
                "Bérénice Aubrespin",
                "organisation",
                "Parmelan");
        assertThat(found("tallandray")).isEmpty();
        assertThat(found("semnoz")).isEmpty();
        assertThat(found("aubre parme")).containsExactly("Bérénice Aubrespin");
    }

    @Test
    void fifty_stand_on_a_page_by_name_whatever_their_accents() {
        for (int i = 0; i < 51; i++) {
            note("Contact %02d".formatted(i));
        }
        note("éa");
        note("Eb");
        note("Ec");
        var first = anne.get("/contacts");
        assertThat(names(first.body())).hasSize(50).startsWith("Contact 00").endsWith("Contact 49");
        var next = first.find("rel=\"next\" href=\"([^\"]+)\"").replace("&amp;", "&");
        assertThat(names(anne.get(next).body())).containsExactly("Contact 50", "éa", "Eb", "Ec");
    }

    @Test
    void what_cannot_be_kept_is_said_beside_its_field_and_all_stays_typed() {
        var page =
                anne.postOnce(
                        "/contacts/new",
                        "name",
                        "",
                        "email",
                        "juste@ici.example\njean@@exemple",
                        "website",
                        "javascript:alert(1)",
                        "note",
                        "Croisée au col");
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.state()).isEqualTo("contact-new:unfit");
        assertThat(page.body())
                .contains(
                        "Donnez un nom. Un prénom suffit.",
                        "Reprenez la ligne 2",
                        "Reprenez la ligne 1",
                        "jean@@exemple",
                        "javascript:alert(1)",
                        "Croisée au col");
        assertThat(anne.get("/contacts").state()).isEqualTo("contacts:empty");
    }

    @Test
    void fifty_presses_write_somebody_down_once() {
        var key = anne.get("/contacts/new").find("name=\"key\" value=\"([^\"]+)\"");
        org.cordee.AtOnce.all(
                20, () -> anne.postOnce("/contacts/new", "key", key, "name", "Yann").status());
        assertThat(found("yann")).hasSize(1);
    }

    @Test
    void two_windows_keep_both_texts() {
        note("Yann Querrec", "phone", "+33612345678");
        var page = open("Yann Querrec");
        assertThat(
                        anne.post(
                                        page.path(),
                                        "version",
                                        "1",
                                        "name",
                                        "Yann Querrec",
                                        "role",
                                        "Notaire")
                                .body())
                .contains("C’est gardé.");
        var crossed =
                anne.postOnce(
                        page.path(), "version", "1", "name", "Yann Querrec", "role", "Charpentier");
        assertThat(crossed.status()).isEqualTo(409);
        assertThat(crossed.state()).isEqualTo("contact:crossed");
        assertThat(crossed.body()).contains("Notaire", "Charpentier");
        // The page of the crossing carries the version that stands.
        anne.post(
                page.path(),
                "version",
                crossed.find("name=\"version\" value=\"(\\d+)\""),
                "name",
                "Yann Querrec",
                "role",
                "Charpentier");
        assertThat(open("Yann Querrec").body()).contains("Charpentier").doesNotContain("Notaire");
    }

    @Test
    void who_is_taken_out_is_nowhere_until_put_back_and_gone_after_thirty_days() {
        note("Yann Querrec");
        var page = open("Yann Querrec");
        var removed = anne.post(page.path() + "/removal");
        assertThat(removed.state()).isEqualTo("contact:removed");
        assertThat(found("yann")).isEmpty();
        assertThat(anne.get("/contacts.vcf").body()).doesNotContain("Querrec");
        assertThat(anne.get("/contacts.csv").body()).doesNotContain("Querrec");
        assertThat(anne.get("/contacts?shelf=removed").body()).contains("Yann Querrec");
        assertThat(anne.postOnce(page.path(), "version", "1", "name", "Yann").status())
                .isEqualTo(404);

        anne.post(page.path() + "/restoration");
        assertThat(found("yann")).containsExactly("Yann Querrec");

        anne.post(page.path() + "/removal");
        scene.run(
                "update contact set removed_at = removed_at - interval '31 days' where id = ?::uuid",
                page.path().substring("/contacts/".length()));
        note("Quelqu’un d’autre");
        assertThat(anne.get(page.path()).status()).isEqualTo(404);
        assertThat(
                        scene.ask(
                                "select count(*) from contact_word where contact = ?::uuid",
                                page.path().substring("/contacts/".length())))
                .isEqualTo("0");
    }

    @Test
    void a_client_says_so_and_the_guard_can_ask_for_the_names() {
        note("Bérénice Tallandray", "organisation", "Semnoz", "also", "Béré");
        note("Yann Querrec", "organisation", "Port libre");
        var page = open("Bérénice Tallandray");
        assertThat(anne.get("/contacts?shelf=clients").state()).isEqualTo("contacts:none");
        anne.post(page.path() + "/client", "client", "true");
        assertThat(names(anne.get("/contacts?shelf=clients").body()))
                .containsExactly("Bérénice Tallandray");
        assertThat(
                        scene.ask(
                                "select string_agg(name, ',') from contact where client_since is not null and id = ?::uuid",
                                page.path().substring("/contacts/".length())))
                .isEqualTo("Bérénice Tallandray");
        anne.post(page.path() + "/client", "client", "false");
        assertThat(anne.get("/contacts?shelf=clients").state()).isEqualTo("contacts:none");
    }

    @Test
    void the_book_is_taken_away_as_files_that_are_saved_and_run_nothing() {
        note("=cmd|' /C calc'!A0", "organisation", "+Rive", "role", "-Notaire", "note", "@SUM(1)");
        var table = anne.get("/contacts.csv");
        assertThat(table.headers().firstValue("Content-Disposition").orElse(""))
                .isEqualTo("attachment; filename=\"contacts.csv\"");
        assertThat(table.headers().firstValue("Cache-Control").orElse("")).isEqualTo("no-store");
        assertThat(table.body()).doesNotContainPattern("(?m)(^|[,;\"])[=+@-]");
        assertThat(table.body()).contains("'=cmd", "'+Rive", "'-Notaire", "'@SUM");
        var cards = anne.get("/contacts.vcf");
        assertThat(cards.headers().firstValue("Content-Type").orElse("")).startsWith("text/vcard");
        assertThat(cards.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment");
        assertThat(cards.body()).startsWith("BEGIN:VCARD").contains("=cmd");
    }

    @Test
    void nobody_elses_contact_is_there() {
        note("Yann Querrec");
        var page = open("Yann Querrec").path();
        var other = Walker.member(port, UUID.randomUUID() + "@book.example", "Basile Carnet");
        assertThat(other.get(page).status()).isEqualTo(404);
        for (var deed : List.of("", "/removal", "/restoration", "/client")) {
            assertThat(
                            other.postOnce(
                                            page + deed,
                                            "name",
                                            "Pris",
                                            "version",
                                            "1",
                                            "client",
                                            "true")
                                    .status())
                    .as(deed)
                    .isEqualTo(404);
        }
        assertThat(other.get("/contacts?words=yann").body()).doesNotContain("Querrec");
        assertThat(other.get("/contacts.csv").body()).doesNotContain("Querrec");
    }

    private void note(String name, String... fields) {
        var all = new java.util.ArrayList<>(List.of("name", name));
        all.addAll(List.of(fields));
        var page = anne.post("/contacts/new", all.toArray(String[]::new));
        assertThat(page.state()).isEqualTo("contact:open");
    }

    private Walker.Page open(String name) {
        var list = anne.get("/contacts?words=" + name.replace(" ", "+"));
        return anne.get(list.find("href=\"(/contacts/[0-9a-f-]{36})\""));
    }

    private List<String> found(String words) {
        return names(anne.get("/contacts?words=" + words.replace(" ", "+")).body());
    }

    private static List<String> names(String body) {
        return java.util.regex.Pattern.compile("<span class=\"person__name\">([^<]*)</span>")
                .matcher(body)
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
