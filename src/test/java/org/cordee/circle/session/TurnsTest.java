package org.cordee.circle.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordee.circle.session.Role.BRINGS;
import static org.cordee.circle.session.Role.CONSULTS;
import static org.cordee.circle.session.Role.HOLDS;
import static org.cordee.circle.session.Role.NOTES;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordee.circle.session.Turns.Held;
import org.cordee.current.MemberId;
import org.junit.jupiter.api.Test;

class TurnsTest {
    private static final Instant MARCH = Instant.parse("2026-03-19T18:30:00Z");
    private static final Instant APRIL = Instant.parse("2026-04-16T18:30:00Z");

    private final MemberId aude = new MemberId(UUID.randomUUID());
    private final MemberId basile = new MemberId(UUID.randomUUID());
    private final MemberId celine = new MemberId(UUID.randomUUID());
    private final MemberId david = new MemberId(UUID.randomUUID());

    @Test
    void the_first_time_who_came_first_brings_the_next_holds_the_next_takes_notes() {
        assertThat(Turns.next(List.of(aude, basile, celine, david), List.of()))
                .containsExactly(
                        Map.entry(aude, BRINGS),
                        Map.entry(basile, HOLDS),
                        Map.entry(celine, NOTES),
                        Map.entry(david, CONSULTS));
    }

    @Test
    void who_never_held_a_role_comes_before_who_did() {
        var past = List.of(new Held(aude, BRINGS, MARCH), new Held(basile, HOLDS, MARCH));
        assertThat(Turns.next(List.of(aude, basile, celine), past))
                .containsEntry(basile, BRINGS)
                .containsEntry(aude, HOLDS)
                .containsEntry(celine, NOTES);
    }

    @Test
    void who_held_it_longest_ago_comes_next() {
        var past =
                List.of(
                        new Held(aude, BRINGS, MARCH),
                        new Held(basile, BRINGS, APRIL),
                        new Held(basile, HOLDS, MARCH),
                        new Held(aude, HOLDS, APRIL));
        assertThat(Turns.next(List.of(basile, aude), past))
                .containsExactly(Map.entry(basile, HOLDS), Map.entry(aude, BRINGS));
    }

    @Test
    void where_people_are_few_the_last_role_is_nobodys() {
        assertThat(Turns.next(List.of(aude, basile), List.of()))
                .containsExactly(Map.entry(aude, BRINGS), Map.entry(basile, HOLDS));
        assertThat(Turns.next(List.of(), List.of())).isEmpty();
    }

    @Test
    void over_many_sessions_nobody_brings_more_than_once_more_than_another() {
        var seed = new Random().nextLong();
        var chance = new Random(seed);
        for (int run = 0; run < 50; run++) {
            var members =
                    Stream.generate(() -> new MemberId(UUID.randomUUID()))
                            .limit(1 + chance.nextInt(12))
                            .toList();
            var past = new ArrayList<Held>();
            var brought = new HashMap<MemberId, Integer>();
            for (int n = 0; n < 3 * members.size(); n++) {
                var at = MARCH.plusSeconds(n * 86_400L);
                var turns = Turns.next(members, past);
                assertThat(turns.keySet()).as("seed %d", seed).containsExactlyElementsOf(members);
                var roles = turns.values().stream().filter(role -> role != CONSULTS).toList();
                assertThat(roles).as("seed %d", seed).doesNotHaveDuplicates();
                turns.forEach((member, role) -> past.add(new Held(member, role, at)));
                turns.entrySet().stream()
                        .filter(one -> one.getValue() == BRINGS)
                        .forEach(one -> brought.merge(one.getKey(), 1, Integer::sum));
            }
            assertThat(brought.values().stream().collect(Collectors.toSet()))
                    .as("seed %d", seed)
                    .containsExactly(3);
        }
    }
}
