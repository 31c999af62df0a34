package org.cordee.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.cordee.Walker;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// No ledger between people: every page, mail and export of the invented network is read, as each
/// of its members and in both languages, for a balance, a rank, a debt, or a count of gifts.
class LedgerTest {
    /// The same page with other things in its address is read so often.
    private static final int ALIKE = 3;

    /// What invented people wrote about something else.
    private static final Set<String> THEIR_OWN_WORDS =
            Set.of("Relire les trois retours des conseils");

    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}");

    private static final Pattern BUTTON =
            Pattern.compile(
                    "name=\"member\" value=\"([a-z]+)\"[^>]*>(.*?)</button>", Pattern.DOTALL);

    /// Whoever has a button at the door, by handle.
    private static final Map<String, String> PEOPLE = new TreeMap<>();

    private static Ledger ledger = new Ledger(List.of());

    @TempDir static Path folder = Path.of("");

    private static DemoHouse house;

    @BeforeAll
    static void a_first_start() {
        house = DemoHouse.on(folder);
        var buttons = BUTTON.matcher(new Walker(house.port()).get("/sign-in").body());
        while (buttons.find()) {
            var name = buttons.group(2).replaceAll("<[^>]*>", "\n").strip().lines().toList();
            PEOPLE.put(buttons.group(1), name.getLast().strip());
        }
        ledger =
                new Ledger(
                        PEOPLE.values().stream()
                                .flatMap(name -> Stream.of(name, name.split(" ")[0]))
                                .toList());
    }

    @Test
    void those_whose_pages_are_read_are_all_of_them() {
        assertThat(PEOPLE).hasSize(10).containsEntry("helene", "Hélène Marcilly");
    }

    @AfterAll
    static void the_end() throws Exception {
        house.close();
    }

    @Test
    void no_page_and_no_export_keeps_a_ledger() {
        var found = new TreeMap<String, List<String>>();
        var read = new TreeSet<String>();
        for (var handle : PEOPLE.keySet()) {
            for (var language : List.of("fr", "en")) {
                var walker = house.visit(handle);
                walker.post("/settings", "language", language, "theme", "", "zone", "Europe/Paris");
                walk(walker, handle + " " + language, found, read);
            }
        }
        assertThat(found).isEmpty();
        // Enough of it was there to be read.
        assertThat(read)
                .contains(
                        "/today",
                        "/gestures",
                        "/gestures/loops",
                        "/gestures/network",
                        "/opportunities",
                        "/feedback",
                        "/helm",
                        "/map",
                        "/contacts",
                        "/contacts/{id}",
                        "/gestures/{id}",
                        "/feedback/{id}",
                        "/partnerships/{id}",
                        "/contacts.csv",
                        "/contacts.vcf",
                        "/channels.csv",
                        "/partnerships/{id}/charter.pdf",
                        "in English",
                        "/rules/helm");
    }

    @Test
    void no_mail_keeps_a_ledger() throws Exception {
        // Something goes from one to the other, and each is written to.
        var maud = house.visit("maud");
        var noted =
                maud.post(
                        "/opportunities",
                        "words",
                        "Une régie cherche quelqu’un pour une journée d’équipe",
                        "days",
                        "7");
        var first =
                noted.find(
                        "name=\"first\" value=\"([0-9a-f-]{36})\"|<option value=\"([0-9a-f-]{36})\"");
        assertThat(maud.post(noted.path() + "/passes", "first", String.valueOf(first)).status())
                .isEqualTo(200);
        for (int tries = 0; house.mails().isEmpty() && tries < 100; tries++) {
            Thread.sleep(100);
        }
        assertThat(house.mails()).isNotEmpty();
        for (var mail : house.mails()) {
            var text =
                    new String(Files.readAllBytes(mail), StandardCharsets.UTF_8)
                            .replace("=\r\n", "")
                            .replace("=\n", "");
            assertThat(ledger.signs(text)).as(mail.getFileName().toString()).isEmpty();
        }
        // And whatever any mail or page may say one day.
        for (var language : List.of("fr", "en")) {
            for (var words : said(language)) {
                assertThat(ledger.signs(words.replaceAll("[{}]", "\n"))).as(words).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Vous devez 2 gestes à Idris.</p>",
                "<li>Idris vous doit un geste</li>",
                "<p>Vous : 3 gestes · Idris : 1 geste</p>",
                "<p>Gestes donnés : 12</p>",
                "<p>Trois gestes offerts, un reçu</p>",
                "<td>Idris Benhaddou</td><td>Solde : +2</td>",
                "<p>Top 3 des plus généreux</p>",
                "<p>Maud est la meilleure partenaire de mars</p>",
                "<li><span>Idris Benhaddou</span> <b>4</b></li>",
                "<p>Hélène, 3 à 1</p>",
                "<p>Plus de gestes que Maud</p>",
                "<p>Votre score monte</p>",
                "<p>Vous êtes en reste avec Gaspard</p>",
                "<p>You owe Idris two gestures.</p>",
                "<p>Idris owes you</p>",
                "<p>You gave 3 gestures, Idris gave 1</p>",
                "<p>Your generosity points: 5</p>",
                "<p>More gifts than Maud</p>",
                "Gestures: 3",
                "<p>Cinq fois plus qu’Idris</p>",
                "<tr><td>Idris Benhaddou</td><td>7</td></tr>",
                "<div><p>Idris Benhaddou</p><p>7</p></div>"
            })
    void a_ledger_is_seen(String planted) {
        assertThat(ledger.signs("<html><body><h1>Gestes</h1>" + planted + "</body></html>"))
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Un geste, pas une dette</p>",
                "<p>Idris vous a offert un geste, le 3 mars 2026</p>",
                "<p>Avec Idris Benhaddou, 60 % de vos revenus</p>",
                "<p>Ce que vous avez semé</p>",
                "<p>Hélène Marcilly vous demande un retour</p>"
            })
    void what_is_none_is_left_alone(String said) {
        assertThat(ledger.signs(said)).isEmpty();
    }

    private static void walk(
            Walker walker, String who, TreeMap<String, List<String>> found, Set<String> read) {
        var waiting = new ArrayDeque<>(List.of("/today", "/helm", "/rules/helm", "/channels.csv"));
        var seen = new HashSet<String>(waiting);
        var alike = new TreeMap<String, Integer>();
        while (!waiting.isEmpty()) {
            var path = waiting.removeFirst();
            var kind = ID.matcher(path.replaceAll("\\?.*", "")).replaceAll("{id}");
            if (alike.merge(kind, 1, Integer::sum) > ALIKE) {
                continue;
            }
            var page = walker.get(path);
            if (page.status() != 200) {
                continue;
            }
            read.add(kind);
            if (page.body().contains("<html lang=\"en\"")) {
                read.add("in English");
            }
            // The numbers of a published rule are nobody’s.
            if (path.startsWith("/rules/")) {
                continue;
            }
            var isPdf = page.headers().firstValue("Content-Type").orElse("").contains("pdf");
            var body = isPdf ? textOf(walker.file(path)) : page.body();
            var signs = new ArrayList<>(ledger.signs(body));
            signs.removeIf(THEIR_OWN_WORDS::contains);
            if (!signs.isEmpty()) {
                found.put(who + " " + path, signs);
            }
            var links = LINK.matcher(page.body());
            while (links.find()) {
                var link = links.group(1).replace("&amp;", "&");
                if (!link.startsWith("/assets")
                        && !link.matches(".*\\.(css|js|svg|png|woff2|webmanifest|ico)(\\?.*)?")
                        && seen.add(link)) {
                    waiting.add(link);
                }
            }
        }
    }

    private static String textOf(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static List<String> said(String language) throws IOException {
        try (var files = Files.list(Path.of("src/main/resources/words"))) {
            var all = new ArrayList<String>();
            for (var file :
                    files.filter(one -> one.toString().endsWith("_" + language + ".properties"))
                            .sorted()
                            .toList()) {
                for (var line : Files.readAllLines(file)) {
                    all.add(line.substring(line.indexOf('=') + 1));
                }
            }
            return all;
        }
    }
}
