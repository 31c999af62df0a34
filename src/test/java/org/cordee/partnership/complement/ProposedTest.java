package org.cordee.partnership.complement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cordee.current.MemberId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Which links the common words propose.
class ProposedTest {
    private static final MemberId HANA = new MemberId(new UUID(0, 1));
    private static final MemberId IVAR = new MemberId(new UUID(0, 2));

    private static final BroughtItem OFFER = item(HANA, BroughtItem.Kind.OFFER, "a/b");
    private static final BroughtItem WEAK = item(IVAR, BroughtItem.Kind.WEAK_SPOT, "a/b");
    private static final BroughtItem STRENGTH = item(IVAR, BroughtItem.Kind.STRENGTH, "a/b");

    @Test
    void what_one_has_answers_what_another_lacks_whichever_came_first() {
        assertThat(proposed(List.of(), OFFER, WEAK))
                .containsExactly(new Proposed(OFFER, WEAK, Link.Kind.ANSWERS));
        assertThat(proposed(List.of(), WEAK, OFFER))
                .containsExactly(new Proposed(OFFER, WEAK, Link.Kind.ANSWERS));
        assertThat(proposed(List.of(), OFFER, STRENGTH))
                .containsExactly(new Proposed(OFFER, STRENGTH, Link.Kind.SAME));
    }

    @Test
    void not_within_one_party_nor_without_a_skill_nor_for_another() {
        assertThat(proposed(List.of(), STRENGTH, WEAK)).isEmpty();
        assertThat(proposed(List.of(), OFFER, item(IVAR, BroughtItem.Kind.WEAK_SPOT, "a/c")))
                .isEmpty();
        assertThat(
                        proposed(
                                List.of(),
                                item(HANA, BroughtItem.Kind.OFFER, null),
                                item(IVAR, BroughtItem.Kind.WEAK_SPOT, null)))
                .isEmpty();
    }

    @Test
    void nor_where_somebody_has_said_so_already() {
        var link =
                new Link(
                        UUID.randomUUID(),
                        OFFER.id(),
                        WEAK.id(),
                        Link.Kind.ANSWERS,
                        "Hana",
                        Instant.EPOCH);
        assertThat(proposed(List.of(link), OFFER, WEAK)).isEmpty();
    }

    private static List<Proposed> proposed(List<Link> links, BroughtItem... items) {
        return Proposed.of(List.of(items), Zone.of(List.of(items), links));
    }

    private static BroughtItem item(MemberId who, BroughtItem.Kind kind, @Nullable String skill) {
        return new BroughtItem(UUID.randomUUID(), who, kind, "x", skill);
    }
}
