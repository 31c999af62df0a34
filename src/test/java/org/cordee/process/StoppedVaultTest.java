package org.cordee.process;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.cordee.Walker;
import org.cordee.vault.VaultOwner;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a coach keeps in the vault is nowhere in the folder of an instance that has stopped: not in
/// a table, an index or the write-ahead log, not in a mail, not in what the program and PostgreSQL
/// wrote on their outputs.
@Tag("slow")
class StoppedVaultTest {
    private static final List<Charset> ENCODINGS = List.of(UTF_8, UTF_16LE, UTF_16BE);

    @TempDir Path place = Path.of("");

    @Test
    void no_file_of_a_stopped_instance_holds_a_word_of_what_is_in_a_vault() throws IOException {
        var folder = place.resolve("data");
        var port = Program.freePort();
        byte[] secret;
        try (var server = Program.server(folder, port)) {
            var coach = Program.member(folder, port, "rosalie@process.example", "Rosalie Chauvet");
            secret = VaultOwner.founds(coach);
            // Kept, refused, changed, read by the guard, and sent while the vault is shut.
            var opened =
                    coach.post(
                            "/engagements/new",
                            "organisation",
                            "Fonderies Canarbeuge",
                            "people",
                            "Ildegarde Canarvalle",
                            "asked",
                            "Tenir jusqu’à canarété",
                            "beneath",
                            "Une canarcrainte");
            assertThat(opened.state()).isEqualTo("engagement:open");
            var refused =
                    coach.postOnce("/engagements/new", "organisation", "", "asked", "canarefus");
            assertThat(refused.status()).isEqualTo(422);
            coach.post(
                    opened.path() + "/text",
                    "version",
                    "1",
                    "organisation",
                    "Fonderies Canarbeuge",
                    "beneath",
                    "Une canarjoie");
            agrees(coach, opened.path());
            coach.postOnce("/guard/readings", "text", "Vu Ildegarde Canarvalle", "field", "words");
            var session =
                    coach.post(
                                    opened.path() + "/sessions/new",
                                    "day",
                                    "2027-03-05",
                                    "time",
                                    "10:00")
                            .path();
            coach.post(session + "/subject", "line", "Le canarsujet");
            coach.save(session + "/notes/draft", "facts", "Un canarbrouillon");
            coach.post(session + "/notes", "facts", "Le 5, un canarfait");
            coach.postOnce(session + "/notes", "version", "1", "opinion-1", "Une canaropinion");
            coach.post(session + "/summary", "version", "1", "drift", "Une canardérive");
            coach.post(session + "/preparation", "line", "Une canarintention");
            assertThat(coach.get(session).body()).contains("canarsujet", "canarfait");
            coach.post("/vault/closing");
            var shut =
                    coach.postOnce("/engagements/new", "organisation", "x", "asked", "canarfermé");
            assertThat(shut.status()).isEqualTo(401);
            assertThat(shut.body()).contains("canarfermé");
            server.terminate();
            assertThat(server.exitWithin(Duration.ofSeconds(20))).isZero();
        }
        var seen = new TreeSet<String>();
        var words =
                List.of(
                        "Canarbeuge",
                        "Canarvalle",
                        "canarété",
                        "canarcrainte",
                        "canarefus",
                        "canarjoie",
                        "canarfermé",
                        "canarsujet",
                        "canarbrouillon",
                        "canarfait",
                        "canaropinion",
                        "canardérive",
                        "canarintention",
                        "canarlundi",
                        "canarbut",
                        "canarsigne",
                        "canarébauche",
                        "canarcoachée",
                        "canarcontrat",
                        "canarleçon",
                        "canarpartie",
                        "canarposte",
                        "canarligne");
        for (var file : files(place)) {
            var bytes = new String(Files.readAllBytes(file), ISO_8859_1);
            for (var word : words) {
                if (holds(bytes, word)) {
                    seen.add(word + " in " + place.relativize(file));
                }
            }
            assertThat(bytes.contains(new String(secret, ISO_8859_1)))
                    .as("the secret of the code in %s", file)
                    .isFalse();
            // The canary: what is there in clear is found, in the tables and in the log.
            for (var clear : List.of("Rosalie Chauvet", "rosalie@process.example")) {
                if (holds(bytes, clear)) {
                    var part = place.relativize(file).toString();
                    seen.add(
                            clear
                                    + (part.contains("pg_wal")
                                            ? " in the log"
                                            : part.contains("base")
                                                    ? " in a table"
                                                    : " elsewhere"));
                }
            }
        }
        assertThat(seen)
                .contains("Rosalie Chauvet in the log", "Rosalie Chauvet in a table")
                .noneMatch(found -> found.toLowerCase(java.util.Locale.ROOT).startsWith("canar"));
    }

    /// What is said of an engagement when it begins, and when it ends.
    private static void agrees(Walker coach, String path) {
        coach.post(path + "/interview", "monday", "Au canarlundi");
        var objective =
                coach.post(
                        path + "/objectives/new", "text", "Un canarbut", "indicator", "canarsigne");
        assertThat(objective.state()).isEqualTo("objectives:open");
        coach.save(path + "/contract/text/draft", "purpose", "canarébauche");
        coach.post(
                path + "/contract/text", "coachee", "Une canarcoachée", "purpose", "canarcontrat");
        coach.post(path + "/contract/proposals", "written", "1");
        var contract = coach.get(path + "/contract");
        assertThat(contract.state()).isEqualTo("contract:proposed");
        coach.post(
                path + "/contract/acceptances",
                "version",
                "1",
                "fingerprint",
                contract.find("<p class=\"print\">([0-9a-f]{64})</p>"));
        coach.file(path + "/contract.pdf");
        coach.post(path + "/review", "taken", "Une canarleçon");
        coach.post(
                path + "/stakeholders/new",
                "name",
                "Une canarpartie",
                "post",
                "Chef canarposte",
                "email",
                "partie@partie.example",
                "role",
                "coachee",
                "language",
                "fr");
        coach.post(path + "/report/lines", "text", "Une canarligne");
        var asked =
                coach.post(
                        path + "/alliances/rounds",
                        "until",
                        LocalDate.now(ZoneOffset.UTC).plusDays(10).toString());
        assertThat(asked.state()).isEqualTo("alliances:asking");
    }

    private static boolean holds(String bytes, String word) {
        return ENCODINGS.stream()
                .anyMatch(encoding ->
                        bytes.contains(new String(word.getBytes(encoding), ISO_8859_1)));
    }

    private static List<Path> files(Path folder) {
        var found = new ArrayList<Path>();
        try (var all = Files.walk(folder)) {
            all.filter(Files::isRegularFile).forEach(found::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }
}
