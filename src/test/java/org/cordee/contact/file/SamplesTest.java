package org.cordee.contact.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The files that others made, against what we expect of each.
class SamplesTest {
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
    void gives_what_we_expect(String sample) throws Exception {
        var data = System.getenv("CORDEE_TEST_DATA");
        assumeThat(data).isNotNull();
        var told = Told.by(Files.readAllBytes(Path.of(data, "import", sample)));

        assertThat(told.inWords())
                .isEqualTo(
                        Files.readString(Path.of("src/test/resources/contact", sample + ".txt")));
    }
}
