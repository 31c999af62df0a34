package org.cordee.affinity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cordee.affinity.ByHand.candidate;
import static org.cordee.affinity.ByHand.id;
import static org.cordee.affinity.ByHand.needing;
import static org.cordee.affinity.ByHand.plain;

import java.util.ArrayList;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The members in memory as they come, change and go: nothing is lost, and a reader keeps what they
/// were handed.
class IndexChangesTest {
    private static final int TEN = 10;

    private final Random random = Crowd.seeded(IndexChangesTest.class);

    @Test
    void whoever_went_in_comes_out_the_same() {
        var crowd = Crowd.of(500, random);
        var members = Index.of(crowd.stream()).now();
        assertThat(members.size()).isEqualTo(500);
        for (var one : crowd) {
            assertThat(members.find(one.id())).contains(narrowed(one));
        }
    }

    @Test
    void after_any_changes_it_is_as_if_made_anew() {
        var crowd = new ArrayList<>(Crowd.of(300, random));
        var index = Index.of(crowd.stream());
        var before = index.now();
        var listed = before.ids().toList();
        for (var fresh : Crowd.of(900, random)) {
            switch (random.nextInt(3)) {
                case 0 -> index.remove(crowd.remove(random.nextInt(crowd.size())).id());
                case 1 -> {
                    crowd.add(fresh);
                    index.put(fresh);
                }
                default -> {
                    var at = random.nextInt(crowd.size());
                    var changed =
                            new Candidate(crowd.get(at).id(), fresh.profile(), fresh.weights(), 3);
                    crowd.set(at, changed);
                    index.put(changed);
                }
            }
        }
        var anew = Index.of(crowd.stream()).now();
        assertThat(index.now().ids()).containsExactlyElementsOf(anew.ids().toList());
        for (var one : crowd) {
            assertThat(index.now().best(one.id(), TEN, Refusals.NONE))
                    .isEqualTo(anew.best(one.id(), TEN, Refusals.NONE));
        }
        assertThat(before.ids()).as("what was handed out stays").containsExactlyElementsOf(listed);
        crowd.forEach(one -> index.remove(one.id()));
        index.remove(id(1));
        assertThat(index.now().size()).isZero();
        index.put(needing(id(1), "here"));
        assertThat(index.now().ids()).containsExactly(id(1));
    }

    /// While one writes, others read: each list is of one moment, and nothing breaks.
    @Test
    void readers_beside_a_writer_see_one_moment_each() throws Exception {
        var crowd = Crowd.of(600, random);
        var index = Index.of(crowd.stream().limit(300));
        var done = new AtomicBoolean();
        try (var readers = Executors.newFixedThreadPool(2)) {
            var lists =
                    readers.submit(() -> {
                        var asked = 0;
                        while (!done.get() || asked < 50) {
                            var now = index.now();
                            var one = crowd.get(asked++ % 300);
                            var best = now.best(one.id(), TEN, Refusals.NONE);
                            assertThat(best)
                                    .isEqualTo(now.best(one.id(), TEN, Refusals.NONE))
                                    .isSubsetOf(plain(one, crowd, 600, Refusals.NONE));
                        }
                        return asked;
                    });
            crowd.stream().skip(300).forEach(index::put);
            done.set(true);
            assertThat(lists.get()).isPositive();
        }
        assertThat(index.now().size()).isEqualTo(600);
    }

    @Test
    void what_the_arrays_cannot_hold_is_refused() {
        var twice = needing(id(1), "here");
        assertThatThrownBy(() -> Index.of(Stream.of(twice, twice)))
                .hasMessage("Twice the same member");
        assertThatThrownBy(() -> candidate(id(1), twice.profile(), 32))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Stance.of(new Posture(1, 1, 1.25, 1, 1, 1)))
                .isInstanceOf(IllegalArgumentException.class);
        var words = new Words<String>(1);
        assertThat(words.number("one")).isEqualTo(words.number("one")).isZero();
        assertThatThrownBy(() -> words.number("two")).isInstanceOf(IllegalStateException.class);
    }

    /// A window of more than four levels is one of four: there are no more.
    private static Candidate narrowed(Candidate one) {
        var of = one.profile();
        return new Candidate(
                one.id(),
                new Profile(
                        of.looking(),
                        of.codes(),
                        of.languages(),
                        of.level(),
                        Math.min(4, of.window()),
                        of.positioning(),
                        of.needs(),
                        of.weak(),
                        of.offers(),
                        of.strengths(),
                        of.posture()),
                one.weights(),
                one.capacity());
    }
}
