package org.cordee.vault;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.cordee.InTheHouse;
import org.cordee.Scene;
import org.cordee.Somebody;
import org.cordee.TestInstance;
import org.cordee.Walker;
import org.cordee.current.Sessions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// What is sealed for a holder is read by the open vault of its owner, and by nothing else.
@InTheHouse
class VaultsTest {
    private static final String WORDS = "Sabine lui demande de choisir, canari du coffre";

    @LocalServerPort int port;

    @Autowired Vaults vaults;
    @Autowired Sessions sessions;
    @Autowired PlatformTransactionManager transactions;

    private final Scene scene = new Scene();
    private final UUID holder = UUID.randomUUID();

    @SuppressWarnings("NullAway.Init")
    private VaultOwner owner;

    @BeforeEach
    void a_holder() {
        owner = VaultOwner.founded(port, scene, sessions, "Céleste Coffre");
        owner.does(() -> vaults.found(holder));
    }

    @AfterEach
    void leave() {
        scene.close();
    }

    @Test
    void whoever_may_write_seals_without_a_vault_and_its_owner_reads() {
        // Nobody is here: no session, no request.
        var sealed = vaults.seal(holder, "note.facts:1", WORDS.getBytes(UTF_8));
        assertThat(sealed.key()).isEqualTo(1);
        assertThat(new String(sealed.bytes(), UTF_8)).doesNotContain("Sabine");
        assertThat(read("note.facts:1", sealed)).isEqualTo(WORDS);
        assertThat(owner.asks(() -> vaults.isSetUp(new org.cordee.current.MemberId(owner.id()))))
                .isTrue();
    }

    @Test
    void in_another_place_of_another_holder_or_changed_it_does_not_open() {
        var sealed = vaults.seal(holder, "note.facts:1", WORDS.getBytes(UTF_8));
        for (var place : List.of("note.facts:2", "note.steps:1", "")) {
            assertThatThrownBy(() -> read(place, sealed)).isInstanceOf(IllegalStateException.class);
        }
        var changed = sealed.bytes().clone();
        changed[changed.length - 1] ^= 1;
        assertThatThrownBy(() -> read("note.facts:1", new Sealed(1, changed)))
                .isInstanceOf(IllegalStateException.class);
        var another = UUID.randomUUID();
        owner.does(() -> vaults.found(another));
        assertThatThrownBy(() ->
                        owner.asks(() -> vaults.demand().read(another, "note.facts:1", sealed)))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> vaults.seal(UUID.randomUUID(), "note.facts:1", new byte[1]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void another_an_intendant_another_session_and_another_cookie_read_nothing() {
        var sealed = vaults.seal(holder, "note.facts:1", WORDS.getBytes(UTF_8));
        var other = VaultOwner.founded(port, scene, sessions, "Désiré Dehors");
        scene.run("insert into stewardship (member, since) values (?, now())", other.id());
        assertThatThrownBy(() ->
                        other.asks(() -> vaults.demand().read(holder, "note.facts:1", sealed)))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> other.does(() -> vaults.rotate(holder)))
                .isInstanceOf(IllegalArgumentException.class);
        other.does(() -> vaults.forget(holder));
        assertThat(read("note.facts:1", sealed)).isEqualTo(WORDS);

        var elsewhere = new Walker(port);
        elsewhere.signIn(owner.email());
        // Their own session, with the cookie of the one that is open; and the open one with others.
        var vault = owner.walker().cookie("vault");
        assertThat(isOpen(elsewhere.cookie("session"), vault)).isFalse();
        assertThat(isOpen(owner.walker().cookie("session"), other.walker().cookie("vault")))
                .isFalse();
        assertThat(isOpen(owner.walker().cookie("session"), "x")).isFalse();
        assertThat(isOpen(other.walker().cookie("session"), vault)).isFalse();
        assertThat(isOpen(owner.walker().cookie("session"), vault)).isTrue();
        // Nor where nobody asks.
        assertThat(vaults.open()).isEmpty();
    }

    @Test
    void without_the_key_of_the_instance_a_cookie_and_all_rows_open_nothing() {
        var row =
                scene.ask(
                        "select encode(secret, 'hex') from vault_opening where member = '%s'"
                                .formatted(owner.id()));
        var cookie = java.util.Base64.getUrlDecoder().decode(owner.walker().cookie("vault"));
        var about =
                "vault_opening:"
                        + scene.ask(
                                "select session from vault_opening where member = '%s'"
                                        .formatted(owner.id()));
        var stranger =
                new HouseKeys(
                        org.cordee.database.DataFolder.create(
                                java.nio.file.Path.of(
                                        "target", "test-data", "another-" + UUID.randomUUID())));
        assertThat(stranger.unwrap(about, cookie, HexFormat.of().parseHex(row))).isEmpty();
        var house = new HouseKeys(TestInstance.database().folder());
        assertThat(house.unwrap(about, HouseKeys.fresh(), HexFormat.of().parseHex(row))).isEmpty();
        assertThat(house.unwrap(about, HexFormat.of().parseHex(row))).isEmpty();
        assertThat(house.unwrap(about, cookie, HexFormat.of().parseHex(row))).isPresent();
    }

    @Test
    void no_table_holds_a_word_a_code_s_secret_or_the_words_of_a_kit() throws Exception {
        vaults.seal(holder, "note.facts:1", WORDS.getBytes(UTF_8));
        var kit = owner.walker().post("/vault/kit");
        var words = new ArrayList<String>();
        java.util.regex.Pattern.compile("<code>([a-z]{4})</code>")
                .matcher(kit.body())
                .results()
                .forEach(found -> words.add(found.group(1)));
        var secret = HexFormat.of().formatHex(owner.secret());
        try (var superuser = TestInstance.superuser()) {
            for (var table :
                    List.of(
                            "vault",
                            "vault_opener",
                            "vault_opening",
                            "vault_attempt",
                            "vault_key",
                            "vault_challenge")) {
                var dump =
                        String.join(
                                "\n",
                                Somebody.lines(superuser, "select t::text from " + table + " t"));
                assertThat(dump)
                        .as(table)
                        .doesNotContain(
                                "Sabine",
                                HexFormat.of().formatHex(WORDS.getBytes(UTF_8)),
                                HexFormat.of().formatHex(WORDS.getBytes(UTF_16LE)))
                        .doesNotContain(secret, TimedCode.text(owner.secret()))
                        .doesNotContain(String.join(" ", words));
            }
            // The canary: what is there in clear would be seen.
            assertThat(
                            String.join(
                                    "\n",
                                    Somebody.lines(
                                            superuser, "select t::text from vault_opener t")))
                    .contains("Téléphone");
        }
    }

    @Test
    void after_a_rotation_what_was_sealed_before_is_read_and_the_new_key_seals() {
        var before = vaults.seal(holder, "note.facts:1", WORDS.getBytes(UTF_8));
        owner.does(() -> vaults.rotate(holder));
        var after = vaults.seal(holder, "note.facts:2", "Après".getBytes(UTF_8));
        assertThat(after.key()).isEqualTo(2);
        assertThat(read("note.facts:1", before)).isEqualTo(WORDS);
        assertThat(read("note.facts:2", after)).isEqualTo("Après");
        // Founded again it stays as it is.
        owner.does(() -> vaults.found(holder));
        assertThat(vaults.seal(holder, "note.facts:3", new byte[0]).key()).isEqualTo(2);
    }

    @Test
    void while_one_rotates_and_another_seals_no_text_is_lost() throws Exception {
        var sealed = new ArrayList<Future<List<Sealed>>>();
        try (var threads = Executors.newFixedThreadPool(3)) {
            var turning =
                    threads.submit(() -> {
                        for (int i = 0; i < 10; i++) {
                            owner.does(() -> vaults.rotate(holder));
                        }
                    });
            for (int writer = 0; writer < 2; writer++) {
                Callable<List<Sealed>> writing =
                        () -> {
                            var own = new ArrayList<Sealed>();
                            for (int i = 0; i < 60; i++) {
                                own.add(
                                        vaults.seal(
                                                holder,
                                                "note.facts:" + i,
                                                ("texte " + i).getBytes(UTF_8)));
                            }
                            return own;
                        };
                sealed.add(threads.submit(writing));
            }
            turning.get();
            for (var writer : sealed) {
                writer.get();
            }
        }
        for (var writer : sealed) {
            var texts = writer.get();
            for (int i = 0; i < texts.size(); i++) {
                assertThat(read("note.facts:" + i, texts.get(i))).isEqualTo("texte " + i);
            }
        }
        assertThat(vaults.seal(holder, "note.facts:x", new byte[1]).key()).isEqualTo(11);
    }

    @Test
    void a_secret_that_changes_wraps_every_key_anew_and_shuts_it_elsewhere() {
        var sealed = vaults.seal(holder, "note.facts:1", WORDS.getBytes(UTF_8));
        var elsewhere = new Walker(port);
        elsewhere.signIn(owner.email());
        scene.run("update vault_opener set last_step = 0 where member = ?", owner.id());
        elsewhere.post("/vault/openings/code", "code", VaultOwner.code(owner.secret(), 0));
        assertThat(elsewhere.get("/vault").state()).isEqualTo("vault:open");
        var before =
                scene.ask(
                        "select encode(private_key, 'hex') from vault_key where holder = '%s'"
                                .formatted(holder));
        owner.walker().post("/vault/kit");
        assertThat(
                        scene.ask(
                                "select encode(private_key, 'hex') from vault_key where holder = '%s'"
                                        .formatted(holder)))
                .isNotEqualTo(before);
        assertThat(scene.ask("select turn from vault where member = '%s'".formatted(owner.id())))
                .isEqualTo("2");
        assertThat(read("note.facts:1", sealed)).isEqualTo(WORDS);
        assertThat(elsewhere.get("/vault").state()).isEqualTo("vault:shut");
        owner.walker().post("/vault/closing");
        assertThatThrownBy(() -> read("note.facts:1", sealed)).isInstanceOf(VaultShut.class);
        owner.opens();
        assertThat(read("note.facts:1", sealed)).isEqualTo(WORDS);
    }

    @Test
    void it_is_read_and_kept_open_where_nothing_else_is_written() {
        var sealed = vaults.seal(holder, "note.facts:1", WORDS.getBytes(UTF_8));
        scene.run(
                "update vault_opening set used_at = now() - interval '5 minutes' where member = ?",
                owner.id());
        var reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
        byte[] read =
                owner.asks(() ->
                        reading.execute(_ -> vaults.demand().read(holder, "note.facts:1", sealed)));
        assertThat(new String(read, UTF_8)).isEqualTo(WORDS);
        assertThat(
                        scene.ask(
                                "select used_at > now() - interval '1 minute' from vault_opening where member = '%s'"
                                        .formatted(owner.id())))
                .isEqualTo("t");
    }

    @Test
    void what_is_forgotten_is_read_by_nobody_and_sealed_no_more() {
        var sealed = vaults.seal(holder, "note.facts:1", WORDS.getBytes(UTF_8));
        owner.does(() -> vaults.forget(holder));
        assertThatThrownBy(() -> read("note.facts:1", sealed))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> vaults.seal(holder, "note.facts:1", new byte[1]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whoever_goes_takes_the_keys_along() {
        scene.run("delete from member where id = ?", owner.id());
        assertThat(
                        scene.ask(
                                "select count(*) from vault_key where holder = '%s'"
                                        .formatted(holder)))
                .isEqualTo("0");
    }

    private boolean isOpen(String session, String vault) {
        return owner.asks(session, vault, () -> vaults.open().isPresent());
    }

    private String read(String place, Sealed sealed) {
        return new String(owner.asks(() -> vaults.demand().read(holder, place, sealed)), UTF_8);
    }
}
