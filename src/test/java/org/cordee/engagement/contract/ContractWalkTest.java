package org.cordee.engagement.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.cordee.InTheHouse;
import org.cordee.Scene;
import org.cordee.TestInstance;
import org.cordee.Walker;
import org.cordee.current.MemberId;
import org.cordee.current.Sessions;
import org.cordee.engagement.contract.Contracts.Accepting;
import org.cordee.vault.VaultOwner;
import org.cordee.web.NotFound;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// A contract over HTTP, without scripts: written, proposed, accepted by each party, in force, and
/// the same to the letter for good.
@InTheHouse
class ContractWalkTest {
    private static final String COACHEE = "Étienne Rocquemaure";
    private static final String SPONSOR = "Sabine Morvillers";
    private static final String PURPOSE = "Ne plus être seul à savoir\n# Le lundi matin";

    /// Where the coach is.
    private static final ZoneId HERE = ZoneId.of("Europe/Paris");

    @LocalServerPort int port;

    @Autowired Sessions sessions;
    @Autowired Contracts contracts;

    private final Scene scene = new Scene();

    @SuppressWarnings("NullAway.Init")
    private VaultOwner coach;

    @SuppressWarnings("NullAway.Init")
    private String path;

    @BeforeEach
    void an_engagement() {
        coach = VaultOwner.founded(port, scene, sessions, "Apolline Contrat");
        path =
                coach.walker()
                                .post("/engagements/new", "organisation", "Ateliers Vaubrancourt")
                                .path()
                        + "/contract";
    }

    @AfterEach
    void leave() {
        scene.close();
    }

    @Test
    void it_begins_with_words_of_the_house_and_the_objectives() {
        var none = coach.walker().get(path);
        assertThat(none.state()).isEqualTo("contract:none");
        coach.walker()
                .post(
                        path.replace("/contract", "/objectives/new"),
                        "text",
                        "Déléguer le planning.",
                        "indicator",
                        "Il est fait sans lui");
        var first = coach.walker().get(path + "/text");
        assertThat(first.state()).isEqualTo("contract-text:fresh");
        assertThat(first.body())
                .contains("Déléguer le planning.\nOn le verra à ceci", "Dix séances d’une heure");
    }

    @Test
    void who_sees_what_is_said_by_the_roles_that_take_part() {
        var two = write("coachee", COACHEE, "purpose", PURPOSE);
        assertThat(two.state()).isEqualTo("contract-preview:fit");
        assertThat(two.body())
                .contains("reste entre la personne accompagnée et le coach")
                .doesNotContain("Le payeur reçoit", "ligne par ligne");
        var three =
                write(
                        "coachee", COACHEE, "sponsor", SPONSOR, "payer", SPONSOR, "purpose",
                        PURPOSE, "version", "1");
        assertThat(three.body())
                .contains(
                        "Du travail en cours, le donneur d’ordre et le payeur ne reçoivent que",
                        "Le payeur reçoit aussi les factures",
                        SPONSOR + " tient deux rôles\u00a0: le donneur d’ordre et le payeur.");
    }

    @Test
    void what_does_not_make_a_contract_is_not_proposed() {
        var empty = write("sessions", "Dix");
        assertThat(empty.state()).isEqualTo("contract-preview:unfit");
        assertThat(empty.body()).contains("Nommez la personne", "Dites le but");
        assertThat(propose("1").status()).isEqualTo(422);
        var many =
                write(
                        "version", "1", "purpose", "x", "coachee", "A. A.", "sponsor", "B. B.",
                        "payer", "C. C.", "manager", "D. D.");
        assertThat(many.body()).contains("Quatre personnes au plus");
    }

    @Test
    void what_two_windows_wrote_is_both_shown_and_none_proposes_what_it_has_not_read() {
        write("coachee", COACHEE, "purpose", "De la fenêtre de gauche");
        var crossed =
                coach.walker()
                        .postOnce(
                                path + "/text",
                                "coachee",
                                COACHEE,
                                "purpose",
                                "De la fenêtre de droite");
        assertThat(crossed.status()).isEqualTo(409);
        assertThat(crossed.state()).isEqualTo("contract-text:crossed");
        assertThat(crossed.body()).contains("De la fenêtre de gauche", "De la fenêtre de droite");
        write("coachee", COACHEE, "purpose", "De la fenêtre de droite", "version", "1");
        var moved = propose("1");
        assertThat(moved.status()).isEqualTo(409);
        assertThat(moved.body()).contains("De la fenêtre de droite", "Une autre fenêtre");
        assertThat(propose("2").status()).isEqualTo(303);
    }

    /// Promise: what was accepted has the fingerprint that is printed, to the letter.
    @Test
    void the_fingerprint_is_the_sha_256_of_the_text_on_the_page_in_the_pdf_and_in_the_table()
            throws IOException, NoSuchAlgorithmException {
        written();
        propose("1");
        var page = coach.walker().get(path);
        assertThat(page.state()).isEqualTo("contract:proposed");
        var text = coach.walker().get(path + ".txt").body();
        assertThat(text)
                .startsWith("# Contrat d’accompagnement, version 1\n\n# Les parties\n")
                .contains("\n\\# Le lundi matin\n", "# Référence de ce texte\n")
                .endsWith("\n");
        var hash =
                HexFormat.of()
                        .formatHex(
                                MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        assertThat(fingerprint(page)).isEqualTo(hash);
        assertThat(
                        scene.ask(
                                "select encode(sha256, 'hex') from engagement_contract where coach = '"
                                        + coach.id()
                                        + "'"))
                .isEqualTo(hash);
        try (var document = Loader.loadPDF(coach.walker().file(path + ".pdf"))) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", ""))
                    .contains(hash, COACHEE.replace(" ", ""), "#Lelundimatin");
            var attached =
                    document.getDocumentCatalog()
                            .getNames()
                            .getEmbeddedFiles()
                            .getNames()
                            .get("contract.txt");
            assertThat(attached).isNotNull();
            assertThat(new String(attached.getEmbeddedFile().toByteArray(), UTF_8)).isEqualTo(text);
        }
        // The same words have another text, and so another fingerprint, elsewhere.
        var first = fingerprint(page);
        write(
                "version",
                "1",
                "coachee",
                COACHEE,
                "sponsor",
                SPONSOR,
                "payer",
                SPONSOR,
                "purpose",
                "Autre but");
        propose("2");
        write(
                "version", "2", "coachee", COACHEE, "sponsor", SPONSOR, "payer", SPONSOR, "purpose",
                PURPOSE);
        propose("3");
        assertThat(fingerprint(coach.walker().get(path))).isNotEqualTo(first);
    }

    @Test
    void it_is_in_force_once_each_party_has_accepted_this_very_text() {
        written();
        propose("1");
        var me = new MemberId(coach.id());
        var page = coach.walker().get(path);
        var hex = fingerprint(page);
        var id =
                UUID.fromString(
                        scene.ask(
                                "select id from engagement_contract"
                                        + " where coach = '"
                                        + coach.id()
                                        + "'"));
        var accepted =
                coach.walker().post(path + "/acceptances", "version", "1", "fingerprint", hex);
        assertThat(accepted.body()).contains("Le contrat attend les autres parties");
        // The others by their links: with the vault shut, and nobody signed in.
        coach.walker().post("/vault/closing");
        var etienne = UUID.randomUUID();
        var other = hex.startsWith("0") ? "1" + hex.substring(1) : "0" + hex.substring(1);
        assertThat(contracts.accept(id, me, etienne, "coachee", other))
                .isEqualTo(Accepting.CHANGED);
        assertThat(contracts.accept(id, me, etienne, "coachee", hex)).isEqualTo(Accepting.ACCEPTED);
        assertThat(contracts.accept(id, me, etienne, "coachee", hex)).isEqualTo(Accepting.ACCEPTED);
        for (var wrong : List.of("coach", "manager", "x")) {
            assertThatThrownBy(() -> contracts.accept(id, me, etienne, wrong, hex))
                    .as(wrong)
                    .isInstanceOf(NotFound.class);
        }
        var stranger = new MemberId(UUID.randomUUID());
        assertThatThrownBy(() -> contracts.accept(id, stranger, etienne, "coachee", hex))
                .isInstanceOf(NotFound.class);
        coach.opens();
        assertThat(coach.asks(() -> contracts.proposed(me, UUID.fromString(path.split("/")[2]))))
                .hasValueSatisfying(version ->
                        assertThat(version.roles())
                                .containsExactly(
                                        ContractRole.COACH,
                                        ContractRole.COACHEE,
                                        ContractRole.SPONSOR,
                                        ContractRole.PAYER));
        // Sabine signs on paper, for both her roles.
        var today = LocalDate.now(HERE);
        assertThat(paper(hex, today.plusDays(2).toString()).body()).contains("Ce jour ne va pas");
        assertThat(paper(hex, today.minusDays(2).toString()).status()).isEqualTo(422);
        assertThat(paper(hex, "").status()).isEqualTo(422);
        var signed = paper(hex, today.toString());
        assertThat(signed.state()).isEqualTo("contract:in-force");
        assertThat(signed.body())
                .contains("le contrat est en vigueur", "signé sur papier le", "noté par le coach")
                .doesNotContain("/acceptances\"", "/papers\"");
        assertThat(contracts.accept(id, me, etienne, "coachee", hex)).isEqualTo(Accepting.CLOSED);
        assertThat(coach.asks(() -> contracts.proposed(me, UUID.fromString(path.split("/")[2]))))
                .isEmpty();
    }

    @Test
    void a_later_version_takes_the_place_of_the_one_before_which_is_read_as_it_was() {
        written();
        propose("1");
        var left = coach.walker().get(path + ".txt").body();
        assertThat(propose("1").status()).as("it says the same").isEqualTo(422);
        write("version", "1", "coachee", COACHEE, "purpose", "Un autre but");
        assertThat(coach.walker().get(path).body()).contains("Relire et proposer");
        propose("2");
        var page = coach.walker().get(path);
        assertThat(page.body()).contains("Un autre but", "?version=1").doesNotContain(SPONSOR);
        var earlier = coach.walker().get(path + "?version=1");
        assertThat(earlier.state()).isEqualTo("contract:earlier");
        assertThat(earlier.body()).contains(SPONSOR).doesNotContain("/acceptances\"");
        assertThat(coach.walker().get(path + ".txt?version=1").body()).isEqualTo(left);
        assertThat(coach.walker().get(path + "?version=3").status()).isEqualTo(404);
        // In force, it stays so until the next one is.
        var hex = fingerprint(page);
        coach.walker().post(path + "/acceptances", "version", "2", "fingerprint", hex);
        coach.walker()
                .post(
                        path + "/papers",
                        "version",
                        "2",
                        "fingerprint",
                        hex,
                        "role",
                        "coachee",
                        "day",
                        LocalDate.now(HERE).toString());
        assertThat(coach.walker().get(path).state()).isEqualTo("contract:in-force");
        write("version", "2", "coachee", COACHEE, "purpose", "Un troisième but");
        propose("3");
        assertThat(coach.walker().get(path).state()).isEqualTo("contract:proposed");
        assertThat(coach.walker().get(path + "?version=2").state()).isEqualTo("contract:in-force");
    }

    @Test
    void the_database_changes_no_word_of_a_version_and_no_acceptance() throws Exception {
        written();
        propose("1");
        coach.walker()
                .post(
                        path + "/acceptances",
                        "version",
                        "1",
                        "fingerprint",
                        fingerprint(coach.walker().get(path)));
        try (var superuser = TestInstance.superuser();
                var statement = superuser.createStatement()) {
            for (var change :
                    List.of(
                            "update engagement_contract set contents = 'y'",
                            "update engagement_contract set sha256 = sha256('y')",
                            "update engagement_contract set roles = '{coach,coachee}'",
                            "update engagement_contract set proposed_at = now()",
                            "update contract_acceptance set sha256 = sha256('y')",
                            "update contract_acceptance set accepted_at = now()")) {
                assertThatThrownBy(() ->
                                statement.execute(change + " where coach = '" + coach.id() + "'"))
                        .as(change)
                        .hasMessageContaining("for good");
            }
        }
    }

    @Test
    void the_same_form_twice_proposes_one() {
        written();
        var key = UUID.randomUUID().toString();
        for (int n = 0; n < 2; n++) {
            assertThat(
                            coach.walker()
                                    .postOnce(path + "/proposals", "key", key, "written", "1")
                                    .status())
                    .isEqualTo(303);
        }
        assertThat(
                        scene.ask(
                                "select count(*) from engagement_contract where coach = '"
                                        + coach.id()
                                        + "'"))
                .isEqualTo("1");
    }

    @Test
    void nobody_else_finds_anything_of_it() {
        written();
        propose("1");
        var hex = fingerprint(coach.walker().get(path));
        var other = VaultOwner.founded(port, scene, sessions, "Firmin Voisin").walker();
        for (var page : List.of("", "/text", "/proposals/new", ".txt", ".pdf", "?version=1")) {
            assertThat(other.get(path + page).status()).as(page).isEqualTo(404);
        }
        for (var verb : List.of("/text", "/proposals", "/acceptances", "/papers")) {
            assertThat(
                            other.postOnce(
                                            path + verb,
                                            "version",
                                            "1",
                                            "fingerprint",
                                            hex,
                                            "role",
                                            "coachee",
                                            "day",
                                            LocalDate.now(HERE).toString())
                                    .status())
                    .as(verb)
                    .isEqualTo(404);
        }
    }

    @Test
    void with_the_vault_shut_all_that_was_typed_comes_back() {
        written();
        coach.walker().save(path + "/text/draft", "version", "1", "ending", "À");
        coach.walker().post("/vault/closing");
        for (var page : List.of("", "/text", "/proposals/new", ".txt", ".pdf")) {
            assertThat(coach.walker().get(path + page).state()).as(page).isEqualTo("vault:shut");
        }
        var kept =
                coach.walker()
                        .postOnce(
                                path + "/text",
                                "coachee",
                                COACHEE,
                                "ending",
                                "Par une porte ouverte");
        assertThat(kept.status()).isEqualTo(401);
        assertThat(kept.body()).contains(COACHEE, "Par une porte ouverte");
        assertThat(coach.walker().postOnce(path + "/proposals", "written", "1").status())
                .isEqualTo(401);
        coach.walker().save(path + "/text/draft", "version", "1", "ending", "À demi");
        coach.opens();
        assertThat(coach.walker().get(path + "/text").state()).isEqualTo("contract-text:drafted");
    }

    @Test
    void once_the_engagement_is_over_nothing_is_proposed_or_accepted_and_all_goes_with_it() {
        written();
        propose("1");
        var page = coach.walker().get(path);
        var hex = fingerprint(page);
        var me = new MemberId(coach.id());
        var id =
                UUID.fromString(
                        scene.ask(
                                "select id from engagement_contract"
                                        + " where coach = '"
                                        + coach.id()
                                        + "'"));
        coach.walker().post(path + "/acceptances", "version", "1", "fingerprint", hex);
        var engagement = path.replace("/contract", "");
        coach.walker().post(engagement + "/ending");
        assertThat(contracts.accept(id, me, UUID.randomUUID(), "coachee", hex))
                .isEqualTo(Accepting.OVER);
        assertThat(write("version", "1", "purpose", "x").state()).isEqualTo("contract-text:over");
        assertThat(propose("1").status()).isEqualTo(422);
        assertThat(coach.walker().get(path).body()).contains(SPONSOR).doesNotContain("/papers\"");
        coach.walker().post(engagement + "/removal");
        for (var table :
                List.of("engagement_contract", "contract_acceptance", "engagement_sheet")) {
            assertThat(
                            scene.ask(
                                    "select count(*) from "
                                            + table
                                            + " where coach = '"
                                            + coach.id()
                                            + "'"))
                    .as(table)
                    .isEqualTo("0");
        }
    }

    private void written() {
        write(
                "coachee",
                COACHEE,
                "sponsor",
                SPONSOR,
                "payer",
                SPONSOR,
                "purpose",
                PURPOSE,
                "reported",
                "Un point à mi-chemin, à trois.");
    }

    private Walker.Page write(String... fields) {
        return coach.walker().post(path + "/text", fields);
    }

    private Walker.Page propose(String written) {
        return coach.walker().postOnce(path + "/proposals", "written", written);
    }

    private Walker.Page paper(String hex, String day) {
        return coach.walker()
                .post(
                        path + "/papers",
                        "version",
                        "1",
                        "fingerprint",
                        hex,
                        "role",
                        "sponsor",
                        "day",
                        day);
    }

    private static String fingerprint(Walker.Page page) {
        return page.find("<p class=\"print\">([0-9a-f]{64})</p>");
    }
}
