package org.cordee.partnership.charter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.cordee.InTheHouse;
import org.cordee.current.MemberId;
import org.cordee.partnership.Partnership;
import org.cordee.partnership.PartnershipId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// The charter on paper: what it says, to whom it can be read aloud, and what is attached.
@InTheHouse
class CharterPdfTest {
    @Autowired CharterPdf pdf;

    private static final Instant SINCE = Instant.parse("2026-03-16T17:20:00Z");

    private static final Charter CHARTER =
            new Charter(
                    Map.of(
                            Section.VISION,
                            "Une offre à deux voix, pour des métiers sous tension.\n\nChacun garde sa maison.",
                            Section.VALUE,
                            "# Un tiers <du> tarif & rien d’autre — cœur, Œuvre, ǧ, Ελλάδα, Москва.",
                            Section.EXIT,
                            "Chacun peut partir quand il le veut. ".repeat(200).strip()));

    @Test
    void every_word_of_the_accepted_text_is_on_its_pages() throws IOException {
        try (var document = Loader.loadPDF(pdf.of(view(), Locale.FRENCH))) {
            var read = flat(new PDFTextStripper().getText(document));
            for (var line : CHARTER.text().lines().toList()) {
                // Keys are headings in words; a backslash tells a line from a heading in the text
                // alone.
                if (!line.startsWith("# ")) {
                    assertThat(read).contains(flat(line.replaceFirst("^\\\\", "")));
                }
            }
            assertThat(read)
                    .contains(
                            flat("3. Valeur et paiement du travail"),
                            flat("Hélène Marcilly et Ștefan Łukasik"),
                            flat("version 4, en vigueur depuis le 16 mars 2026"));
        }
    }

    @Test
    void the_text_is_attached_to_the_letter_and_its_fingerprint_printed() throws IOException {
        try (var document = Loader.loadPDF(pdf.of(view(), Locale.FRENCH))) {
            var files = document.getDocumentCatalog().getNames().getEmbeddedFiles().getNames();
            var attached =
                    java.util.Objects.requireNonNull(files.get("charter.txt")).getEmbeddedFile();
            assertThat(new String(attached.toByteArray(), StandardCharsets.UTF_8))
                    .isEqualTo(CHARTER.text());
            assertThat(attached.getSubtype()).isEqualTo("text/plain");
            assertThat(lastPage(document))
                    .contains(
                            flat(CHARTER.fingerprint().hex()),
                            flat("Hélène Marcilly 12 mars 2026, 8 h 05 (UTC)"),
                            flat("Ștefan Łukasik 16 mars 2026, 17 h 20 (UTC)"));
        }
    }

    @Test
    void it_is_tagged_and_says_its_language_and_title() throws IOException {
        for (var language : List.of(Locale.FRENCH, Locale.ENGLISH)) {
            try (var document = Loader.loadPDF(pdf.of(view(), language))) {
                var catalog = document.getDocumentCatalog();
                assertThat(catalog.getLanguage()).isEqualTo(language.getLanguage());
                assertThat(catalog.getMarkInfo().isMarked()).isTrue();
                assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
                assertThat(document.getDocumentInformation().getTitle())
                        .contains("Hélène Marcilly");
                var kinds = kinds(catalog.getStructureTreeRoot());
                assertThat(kinds).contains("H1", "H2", "P", "Table", "TH", "TD");
                assertThat(kinds.split(" H2(?= )", -1))
                        .as("nine sections, and who accepted")
                        .hasSize(11);
            }
        }
    }

    private static VersionView view() {
        var version =
                new Version(
                        4,
                        new ProposalId(UUID.randomUUID()),
                        CHARTER.text(),
                        CHARTER.fingerprint(),
                        SINCE);
        var helene = new MemberId(UUID.randomUUID());
        var room =
                new Partnership(
                        new PartnershipId(UUID.randomUUID()),
                        "Une offre",
                        LocalDate.of(2026, 1, 15),
                        SINCE,
                        List.of(),
                        List.of());
        return new VersionView(
                room,
                helene,
                version,
                CHARTER,
                true,
                List.of(),
                List.of(
                        given(helene, "Hélène Marcilly", Instant.parse("2026-03-12T08:05:00Z")),
                        given(new MemberId(UUID.randomUUID()), "Ștefan Łukasik", SINCE)));
    }

    private static Acceptance given(MemberId member, String name, Instant at) {
        return new Acceptance(member, name, 3, CHARTER.fingerprint(), at);
    }

    private static String lastPage(PDDocument document) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setStartPage(document.getNumberOfPages());
        return flat(stripper.getText(document));
    }

    /// Without the breaks that a page makes, and the marks of its foot.
    private static String flat(String text) {
        return text.replaceAll("(?m)^\\d+ / \\d+$", "").replaceAll("[\\s\\u00a0]+", "");
    }

    private static String kinds(PDStructureNode node) {
        var kinds = new StringBuilder();
        for (var kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                kinds.append(' ')
                        .append(element.getStandardStructureType())
                        .append(' ')
                        .append(kinds(element));
            }
        }
        return kinds.toString();
    }
}
