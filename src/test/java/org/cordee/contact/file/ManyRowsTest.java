package org.cordee.contact.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.cordee.contact.file.Reading.Done;
import org.cordee.contact.file.Row.Taken;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// As many rows as may be, of each program.
class ManyRowsTest {
    static Stream<Exports.Export> each() {
        return Exports.each(ContactFile.MOST_ROWS).stream();
    }

    /// Far above what it takes: a machine may be busy, but not a hundred times slower.
    @ParameterizedTest
    @MethodSource("each")
    @Timeout(30)
    void all_are_read_and_none_is_kept(Exports.Export export) {
        var taken = new int[1];
        var bytes = export.text().getBytes(StandardCharsets.UTF_8);

        var reading =
                ContactFile.read(
                        bytes,
                        "FR",
                        row -> {
                            if (row instanceof Taken) taken[0]++;
                        });

        assertThat(reading).isInstanceOf(Done.class);
        assertThat(taken[0]).isEqualTo(ContactFile.MOST_ROWS);
    }
}
