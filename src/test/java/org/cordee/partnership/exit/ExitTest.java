package org.cordee.partnership.exit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cordee.current.MemberId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// When a line is settled, and of whom an exit asks something.
class ExitTest {
    private static final MemberId A = new MemberId(UUID.randomUUID());
    private static final MemberId B = new MemberId(UUID.randomUUID());
    private static final MemberId C = new MemberId(UUID.randomUUID());

    @ParameterizedTest
    @CsvSource(
            useHeadersInDisplayName = true,
            delimiter = '|',
            textBlock =
                    """
                    there | done | left open | settled
                    AB    |      |           | false
                    AB    | A    |           | false
                    AB    | AB   |           | true
                    AB    | AB   | yes       | false
                    AB    |      | yes       | false
                    AB    | ABC  |           | true
                    ABC   | AB   |           | false
                    ABC   | ABC  |           | true
                    """)
    void a_line_is_settled_when_all_who_are_there_say_so(
            String there, @Nullable String done, @Nullable String open, boolean settled) {
        assertThat(line(done, open != null).settled(people(there))).isEqualTo(settled);
    }

    @ParameterizedTest
    @CsvSource(
            useHeadersInDisplayName = true,
            delimiter = '|',
            textBlock =
                    """
                    done | left open | ready | awaits A | awaits B
                         |           |       | true     | true
                    A    |           |       | false    | true
                    AB   |           |       | true     | true
                    AB   |           | A     | false    | true
                    AB   |           | AB    | false    | false
                         | yes       |       | true     | true
                         | yes       | B     | true     | false
                    A    |           | A     | false    | true
                    """)
    void it_asks_for_a_tick_and_then_for_a_word_that_it_may_close(
            @Nullable String done,
            @Nullable String open,
            @Nullable String ready,
            boolean awaitsA,
            boolean awaitsB) {
        var exit =
                new Exit(
                        UUID.randomUUID(),
                        A,
                        Instant.EPOCH,
                        List.of(A),
                        List.of(line(done, open != null)),
                        people(ready));
        assertThat(exit.awaits(A, people("AB"))).isEqualTo(awaitsA);
        assertThat(exit.awaits(B, people("AB"))).isEqualTo(awaitsB);
    }

    private static Exit.Line line(@Nullable String done, boolean open) {
        return new Exit.Line(Item.MONEY, "", 1, open ? "Une facture" : null, 0, people(done));
    }

    private static Set<MemberId> people(@Nullable String letters) {
        return letters == null
                ? Set.of()
                : Arrays.stream(letters.split(""))
                        .map(letter ->
                                switch (letter) {
                                    case "A" -> A;
                                    case "B" -> B;
                                    default -> C;
                                })
                        .collect(Collectors.toSet());
    }
}
