package org.cordee.attachment;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cordee.attachment.Files.bytes;
import static org.cordee.attachment.Files.flood;
import static org.cordee.attachment.Files.image;
import static org.cordee.attachment.Files.joined;
import static org.cordee.attachment.Files.locked;
import static org.cordee.attachment.Files.packed;
import static org.cordee.attachment.Files.pdf;
import static org.cordee.attachment.Files.pdfWith;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is taken is what it says it is and nothing else; what is not, is refused for its reason;
/// and whatever comes, something is answered in a bounded time.
@Timeout(120)
class HostileFilesTest {
    private static final byte[] ARCHIVE =
            joined(bytes("PK\u0003\u0004"), new byte[40], bytes("PK\u0005\u0006"), new byte[18]);

    @Test
    void what_people_have_is_taken() throws IOException {
        assertThat(kept(image("png", 40, 30)).type()).isEqualTo(FileType.PNG);
        assertThat(kept(image("jpeg", 40, 30)).type()).isEqualTo(FileType.JPEG);
        assertThat(kept(pdf(_ -> {})).type()).isEqualTo(FileType.PDF);
        assertThat(kept(bytes("Un mot écrit, sur\ndeux lignes.\t😀")).type())
                .isEqualTo(FileType.TEXT);
    }

    @Test
    void an_image_keeps_its_points_and_nothing_else() throws IOException {
        for (var format : new String[] {"png", "jpeg"}) {
            var plain = image(format, 60, 40);
            var loaded =
                    format.equals("png")
                            ? joined(
                                    beginning(plain, 33),
                                    Files.chunk("tEXt", bytes("Author\0Yann Querrec")),
                                    end(plain, 33))
                            : joined(
                                    beginning(plain, 2),
                                    new byte[] {(byte) 0xff, (byte) 0xe1, 0, 21},
                                    bytes("Exif\0\0 Yann Querrec"),
                                    new byte[] {(byte) 0xff, (byte) 0xfe, 0, 6},
                                    bytes("Lieu"),
                                    end(plain, 2));
            var polyglot = joined(loaded, ARCHIVE, bytes("<script>alert(1)</script>%PDF-1.7"));

            var kept = kept(polyglot);

            assertThat(text(polyglot)).contains("Yann Quer", "PK", "<script>");
            assertThat(text(kept.bytes())).doesNotContain("Yann", "Lieu", "PK", "<script>", "%PDF");
            var drawn = ImageIO.read(new ByteArrayInputStream(kept.bytes()));
            assertThat(drawn.getWidth()).isEqualTo(60);
            assertThat(drawn.getHeight()).isEqualTo(40);
        }
    }

    @Test
    void a_pdf_keeps_its_pages_and_says_nothing_of_its_author() throws IOException {
        var file = joined(pdf(_ -> {}), bytes("\nGIF89a behind it"));
        assertThat(text(file)).contains("Yann Querrec");

        var kept = kept(file);

        assertThat(text(kept.bytes())).startsWith("%PDF-").doesNotContain("Yann", "GIF89a");
        try (var again = Loader.loadPDF(kept.bytes())) {
            assertThat(again.getNumberOfPages()).isEqualTo(1);
            assertThat(again.getDocumentInformation().getAuthor()).isNull();
        }
    }

    @Test
    void each_hostile_file_is_refused_for_its_reason() throws IOException {
        var refused = new LinkedHashMap<String, String>();
        corpus().forEach((name, file) -> refused.put(name, said(Sieve.sift(file))));

        assertThat(refused)
                .containsExactlyInAnyOrderEntriesOf(
                        Map.ofEntries(
                                Map.entry("nothing", "EMPTY"),
                                Map.entry("blank text", "EMPTY"),
                                Map.entry("six million bytes", "TOO_LARGE"),
                                Map.entry("a page", "WEB"),
                                Map.entry("a page behind spaces", "WEB"),
                                Map.entry("a page of another encoding", "WEB"),
                                Map.entry("a drawing", "WEB"),
                                Map.entry("a text with a program", "WEB"),
                                Map.entry("an archive", "UNKNOWN"),
                                Map.entry("a moving image", "UNKNOWN"),
                                Map.entry("a webp", "UNKNOWN"),
                                Map.entry("a program", "UNKNOWN"),
                                Map.entry("a shell", "UNKNOWN"),
                                Map.entry("a text with NUL", "UNKNOWN"),
                                Map.entry("a text that turns round", "UNKNOWN"),
                                Map.entry("a pdf behind a line", "UNKNOWN"),
                                Map.entry("a flood of points", "TOO_MANY_PIXELS"),
                                Map.entry("a flood in one line", "TOO_MANY_PIXELS"),
                                Map.entry("a flood as jpeg", "TOO_MANY_PIXELS"),
                                Map.entry("a png cut off", "UNREADABLE"),
                                Map.entry("a png that is none", "UNREADABLE"),
                                Map.entry("a jpeg that is none", "UNREADABLE"),
                                Map.entry("a jpeg drawn again and again", "UNREADABLE"),
                                Map.entry("a pdf with a page", "MIXED"),
                                Map.entry("a pdf with an archive", "MIXED"),
                                Map.entry("a pdf that runs", "ACTIVE"),
                                Map.entry("a pdf that launches", "ACTIVE"),
                                Map.entry("a pdf that sends", "ACTIVE"),
                                Map.entry("a pdf that carries", "ACTIVE"),
                                Map.entry("a pdf that swells", "SWOLLEN"),
                                Map.entry("a pdf that hides its swelling", "SWOLLEN"),
                                Map.entry("a locked pdf", "LOCKED"),
                                Map.entry("a pdf that is none", "UNREADABLE"),
                                Map.entry("a pdf without pages", "UNREADABLE")));
    }

    @Test
    void a_pdf_nested_without_end_is_answered() {
        for (var open : new String[] {"[", "<<", "<</A"}) {
            var deep = open.repeat(100_000);
            var file =
                    bytes(
                            "%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R/X "
                                    + deep
                                    + ">>\nendobj\ntrailer<</Root 1 0 R>>\n%%EOF");
            assertThat(new Sifter().sift(file)).isEqualTo(Sieve.refused(WhyNot.UNREADABLE));
        }
    }

    /// Seeded: the same files on every machine.
    @Test
    void a_file_damaged_on_its_way_is_taken_or_refused() throws IOException {
        var random = new Random(17);
        var answered = new ArrayList<Sifting>();
        var files =
                new byte[][] {
                    image("png", 24, 24),
                    image("jpeg", 24, 24),
                    pdf(_ -> {}),
                    bytes("Un texte tout simple, mais pas pour longtemps.")
                };
        for (var file : files) {
            for (var n = 0; n < 1500; n++) {
                var damaged = file.clone();
                for (var flips = 1 + random.nextInt(6); flips > 0; flips--) {
                    damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
                }
                var cut = random.nextInt(5) == 0 ? random.nextInt(damaged.length) : damaged.length;
                answered.add(Sieve.sift(beginning(damaged, cut)));
            }
        }
        assertThat(answered).hasSize(6000).doesNotContainNull();
        assertThat(answered.stream().filter(Sifting.Clean.class::isInstance).count())
                .isBetween(300L, 5700L);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    diplôme.pdf                     | PDF  | diplôme.pdf
                    ../../etc/passwd                | TEXT | passwd.txt
                    C:\\Users\\Yann\\cv.final.PDF   | PDF  | cv.final.pdf
                    photo.jpeg                      | JPEG | photo.jpeg
                    photo.jpeg.exe                  | JPEG | photo.jpeg.exe.jpg
                    facture\u202efdp.exe            | PDF  | facturefdp.exe.pdf
                    a\u0000b\u0007.png              | PNG  | ab.png
                    zero\u200bwidth.txt             | TEXT | zerowidth.txt
                    'con"tent;<b>|x*?.pdf'          | PDF  | con_tent;_b__x__.pdf
                    '...'                           | PDF  | document.pdf
                    .htaccess                       | TEXT | htaccess.txt
                    ''                              | PNG  | document.png
                    """)
    void a_name_is_only_a_name(String sent, FileType type, String kept) {
        assertThat(FileName.clean(sent == null ? "" : sent.replace("\\u0000", "\0"), type))
                .isEqualTo(kept);
    }

    @Test
    void a_long_name_keeps_its_beginning_and_its_end() {
        assertThat(FileName.clean("é".repeat(300) + ".pdf", FileType.PDF))
                .isEqualTo("é".repeat(115) + ".pdf");
    }

    private static Map<String, byte[]> corpus() throws IOException {
        var corpus = new LinkedHashMap<String, byte[]>();
        corpus.put("nothing", new byte[0]);
        corpus.put("blank text", bytes(" \n\t "));
        corpus.put("six million bytes", new byte[6_000_000]);
        corpus.put("a page", bytes("<!DOCTYPE html><title>x</title>"));
        corpus.put("a page behind spaces", bytes("\ufeff \n <p>Bonjour"));
        corpus.put("a page of another encoding", "<html><p>é".getBytes(ISO_8859_1));
        corpus.put("a drawing", bytes("<svg xmlns='http://www.w3.org/2000/svg'/>"));
        corpus.put("a text with a program", bytes("Bonjour <ScRipt src=x>"));
        corpus.put("an archive", ARCHIVE);
        corpus.put("a moving image", joined(bytes("GIF89a"), new byte[20]));
        corpus.put("a webp", joined(bytes("RIFF"), new byte[4], bytes("WEBPVP8 ")));
        corpus.put("a program", joined(bytes("MZ"), new byte[60]));
        corpus.put("a shell", bytes("#!/bin/sh\nrm x"));
        corpus.put("a text with NUL", bytes("un\0deux"));
        corpus.put("a text that turns round", bytes("payer \u202eel à"));
        corpus.put("a pdf behind a line", joined(bytes("\n"), bytes("%PDF-1.7\n")));
        corpus.put("a flood of points", flood(60_000, 60_000));
        corpus.put("a flood in one line", flood(Integer.MAX_VALUE, 1));
        var flooding = image("jpeg", 8, 8);
        var frame = frame(flooding);
        flooding[frame + 5] = (byte) 0xff;
        flooding[frame + 7] = (byte) 0xff;
        corpus.put("a flood as jpeg", flooding);
        corpus.put("a png cut off", beginning(image("png", 30, 30), 60));
        corpus.put(
                "a png that is none",
                joined(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}, new byte[80]));
        corpus.put(
                "a jpeg that is none",
                joined(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff}, new byte[80]));
        var one = image("jpeg", 8, 8);
        var scan = new byte[] {(byte) 0xff, (byte) 0xda, 0, 8, 1, 1, 0, 0, 63, 0};
        var scans = new byte[40][];
        Arrays.fill(scans, scan);
        corpus.put(
                "a jpeg drawn again and again",
                joined(beginning(one, one.length - 2), joined(scans), end(one, one.length - 2)));
        corpus.put("a pdf with a page", joined(pdf(_ -> {}), bytes("<script>alert(1)</script>")));
        corpus.put("a pdf with an archive", joined(pdf(_ -> {}), ARCHIVE));
        corpus.put("a pdf that runs", pdfWith("OpenAction", "JavaScript"));
        corpus.put("a pdf that launches", pdfWith("OpenAction", "Launch"));
        corpus.put("a pdf that sends", pdfWith("AA", "SubmitForm"));
        corpus.put(
                "a pdf that carries",
                pdf(document ->
                        document.getDocumentCatalog()
                                .getCOSObject()
                                .setItem(
                                        COSName.getPDFName("Names"),
                                        names(document.getDocument().createCOSStream()))));
        corpus.put(
                "a pdf that swells",
                joined(
                        bytes("%PDF-1.7\n1 0 obj\n<</Filter/FlateDecode/Length 9>>\nstream\n"),
                        packed(60_000_000),
                        bytes("\nendstream\nendobj\n")));
        corpus.put(
                "a pdf that hides its swelling",
                bytes("%PDF-1.7\n1 0 obj\n<</Type/Obj#53tm/Filter/FlateDecode>>\nstream\n"));
        corpus.put("a locked pdf", locked());
        corpus.put("a pdf that is none", bytes("%PDF-1.7\nBonjour"));
        corpus.put("a pdf without pages", pdf(document -> document.removePage(0)));
        return corpus;
    }

    private static COSBase names(COSBase file) {
        var names = new org.apache.pdfbox.cos.COSDictionary();
        var files = new COSArray();
        files.add(file);
        names.setItem(COSName.getPDFName("EmbeddedFiles"), files);
        return names;
    }

    /// Where the measure of a JPEG is written.
    private static int frame(byte[] jpeg) {
        for (var at = 0; at < jpeg.length - 1; at++) {
            if ((jpeg[at] & 0xff) == 0xff && (jpeg[at + 1] & 0xff) == 0xc0) {
                return at;
            }
        }
        throw new IllegalStateException("no frame");
    }

    private static Sifting.Clean kept(byte[] file) {
        assertThat(Sieve.sift(file)).isInstanceOf(Sifting.Clean.class);
        return (Sifting.Clean) Sieve.sift(file);
    }

    private static String said(Sifting sifting) {
        return switch (sifting) {
            case Sifting.Clean clean -> "taken as " + clean.type();
            case Sifting.Refused(var why) -> why.name();
        };
    }

    private static byte[] beginning(byte[] file, int length) {
        return Arrays.copyOf(file, length);
    }

    private static byte[] end(byte[] file, int from) {
        return Arrays.copyOfRange(file, from, file.length);
    }

    private static String text(byte[] file) {
        return new String(file, ISO_8859_1);
    }
}
