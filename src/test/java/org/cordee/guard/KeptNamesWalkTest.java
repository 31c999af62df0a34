package org.cordee.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.cordee.InTheHouse;
import org.cordee.Scene;
import org.cordee.Walker;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The names of clients are kept as hashes under a key of their member's own, whichever way a
/// contact was written, and the guard sees them in a line by these alone.
@InTheHouse
class KeptNamesWalkTest {
    private static final String OWN = "Un nom de vos clients";
    private static final String PART = "Une partie d’un nom de vos clients";

    @LocalServerPort int port;

    private final Scene scene = new Scene();
    private final String email = UUID.randomUUID() + "@kept.example";
    private Walker anne = new Walker(0);

    @BeforeEach
    void somebody() {
        anne = Walker.member(port, email, "Anne Gardienne");
    }

    @AfterEach
    void leave() {
        scene.close();
    }

    @Test
    void a_client_is_seen_however_written_and_a_dump_says_nothing() {
        var contact = client(anne, "Étienne Brévanne-Roux", "organisation", "Ateliers Jorland");
        for (var written :
                List.of(
                        "ETIENNE BREVANNE-ROUX",
                        "É. Brévanne-Roux",
                        "Brévanne Roux Etienne",
                        "etienne brevanneroux",
                        "Étienne\u00a0Brévanne\u2011Roux",
                        "ateliers jorland")) {
            assertThat(guarded(anne, "On en parle avec " + written + " lundi"))
                    .as(written)
                    .containsAnyOf(OWN, PART);
        }
        assertThat(guarded(anne, "Les Jorlands cherchent")).contains(PART);

        var dump =
                scene.ask(
                        "select string_agg(k::text, ' ') || coalesce((select string_agg(m::text, ' ') from client_moved m where m.owner = k2.member), '')"
                                + " from kept_name k join (select member from account where email = ?) k2 on k2.member = k.member group by k2.member",
                        email);
        assertThat(dump).containsPattern("[0-9a-f]{64}");
        assertThat(dump.toLowerCase(java.util.Locale.ROOT))
                .doesNotContain("tienne", "vanne", "jorland", hex("etienne"), hex("Jorland"));
        assertThat(count("select count(*) from client_moved where owner = ?::uuid", id()))
                .isEqualTo("0");
        assertThat(count("select count(*) from kept_name where holder = ?::uuid", contact))
                .isNotEqualTo("0");
    }

    @Test
    void two_who_accompany_the_same_person_keep_nothing_in_common() {
        client(anne, "Étienne Brévanne");
        guarded(anne, "Avec Étienne Brévanne");
        var otherEmail = UUID.randomUUID() + "@kept.example";
        var basile = Walker.member(port, otherEmail, "Basile Gardien");
        assertThat(guarded(basile, "Avec Étienne Brévanne")).doesNotContain(OWN);
        client(basile, "Étienne Brévanne");
        assertThat(guarded(basile, "Avec Étienne Brévanne")).contains(OWN);
        assertThat(
                        scene.ask(
                                "select count(*) from kept_name a join kept_name b on b.form = a.form and b.member <> a.member"
                                        + " join account c on c.member = a.member where c.email = ?",
                                email))
                .isEqualTo("0");
    }

    @Test
    void the_forms_follow_what_becomes_of_the_contact() {
        var contact = client(anne, "Étienne Brévanne");
        assertThat(guarded(anne, "avec étienne brévanne")).contains(OWN);
        var page = "/contacts/" + contact;
        anne.post(page, "version", "1", "name", "Paul Ostermeyer", "also", "Paulo");
        assertThat(guarded(anne, "avec étienne brévanne")).doesNotContain(OWN);
        assertThat(guarded(anne, "avec paul ostermeyer")).contains(OWN);
        assertThat(guarded(anne, "Avec Paulo")).contains(OWN);

        var other = contact(anne, "Zoé Marchandeau");
        assertThat(guarded(anne, "avec zoé marchandeau")).doesNotContain(OWN);
        anne.post(page + "/merging", "other", other);
        assertThat(guarded(anne, "avec zoé marchandeau")).contains(OWN);

        anne.post(page + "/removal");
        assertThat(guarded(anne, "avec paul ostermeyer")).doesNotContain(OWN);
        anne.post(page + "/restoration");
        assertThat(guarded(anne, "avec paul ostermeyer")).contains(OWN);
        anne.post(page + "/client", "client", "false");
        assertThat(guarded(anne, "avec paul ostermeyer")).doesNotContain(OWN);
        assertThat(count("select count(*) from kept_name where member = ?::uuid", id()))
                .isEqualTo("0");
    }

    @Test
    void with_the_contact_its_forms_go() {
        var contact = client(anne, "Étienne Brévanne");
        guarded(anne, "avec étienne brévanne");
        assertThat(scene.run("delete from contact where id = ?::uuid", contact)).isEqualTo(1);
        assertThat(count("select count(*) from kept_name where holder = ?::uuid", contact))
                .isEqualTo("0");
    }

    private String guarded(Walker who, String words) {
        return who.post("/opportunities", "words", words).body();
    }

    private String client(Walker who, String name, String... fields) {
        var contact = contact(who, name, fields);
        who.post("/contacts/" + contact + "/client", "client", "true");
        return contact;
    }

    private String contact(Walker who, String name, String... fields) {
        var all = new java.util.ArrayList<>(List.of("name", name));
        all.addAll(List.of(fields));
        var path = who.post("/contacts/new", all.toArray(String[]::new)).path();
        return path.substring("/contacts/".length());
    }

    private String id() {
        return scene.ask("select member from account where email = ?", email);
    }

    private String count(String sql, String id) {
        return scene.ask(sql, id);
    }

    private static String hex(String text) {
        return java.util.HexFormat.of()
                .formatHex(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
