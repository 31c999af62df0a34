package org.cordee.contact.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Files that were damaged on their way: each is read to its end, in a time that is bounded, and
/// what holds of every file holds of them.
@Timeout(60)
class DamagedFilesTest {
    private static final int TIMES = 1000;
    private static final int LENGTH = 60_000;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "John_Doe_ANDROID.vcf",
                "John_Doe_MS_OUTLOOK.vcf",
                "gmail-list.vcf",
                "google-contacts.csv",
                "linkedin-url-last.csv",
                "outlook-2007.vcf",
                "outlook.csv",
                "outlook.expected.vcf",
                "rfc2426-example.vcf"
            })
    void those_that_others_made(String sample) throws IOException {
        var data = System.getenv("CORDEE_TEST_DATA");
        assumeThat(data).isNotNull();

        damage(Files.readAllBytes(Path.of(data, "import", sample)), sample.hashCode(), TIMES);
    }

    @Test
    void those_that_we_made() {
        for (var export : Exports.each(5)) {
            damage(export.text().getBytes(Charset.forName("windows-1252")), 1, 150);
            damage(export.text().getBytes(Charset.forName("UTF-16")), 2, 150);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"",
                "\"x",
                "\"\"x",
                "\",",
                "x\"y\"",
                ",",
                "\"\n",
                "\n\"a,",
                "(",
                "<",
                "@",
                "a@",
                "a@b.c ",
                "=",
                "\\",
                ":",
                ":::",
                " ::: ",
                "BEGIN:VCARD\n",
                "AGENT:\nBEGIN:VCARD\n",
                "NOTE;QUOTED-PRINTABLE:=\n",
                "\r",
                "FN:",
                ";",
                "1",
                "1-",
                "x\n"
            })
    void one_sign_again_and_again(String sign) {
        var many = LENGTH / sign.length();

        Law.holdsFor(Told.by("Nom,Email,Mobile,Notes\nAnn," + sign.repeat(many)));
        Law.holdsFor(
                Told.by(
                        "Nom,Notes\nAnn,\""
                                + sign.replace("\"", "\"\"").repeat(many / 2)
                                + "\"\n"));
        for (var property :
                new String[] {
                    "FN:",
                    "N:",
                    "EMAIL:",
                    "TEL:",
                    "URL:",
                    "NOTE:",
                    "CATEGORIES:",
                    "ORG:",
                    "X-A:",
                    ""
                }) {
            var card = "BEGIN:VCARD\n" + property + sign.repeat(many) + "\nEND:VCARD\n";
            Law.holdsFor(Told.by(card));
        }
    }

    private static void damage(byte[] file, long seed, int times) {
        var random = new Random(seed);
        for (var i = 0; i < times; i++) {
            var damaged = Exports.damaged(file, random);
            var told = Told.by(damaged);
            Law.holdsFor(told);
            assertThat(told.rows()).hasSizeLessThan(200);
        }
    }
}
