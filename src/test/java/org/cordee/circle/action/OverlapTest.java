package org.cordee.circle.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Where positionings overlap, by hand: of the smallest of three shares, one half makes rivals.
class OverlapTest {
    private static final Standpoint ANNE =
            new Standpoint(
                    "Anne",
                    Map.of("large", "Grandes entreprises"),
                    Map.of("corse", "Corse", "online", "en ligne"),
                    Map.of("teams", "Équipes", "training", "Formation"));

    @Test
    void half_of_each_in_common_makes_rivals() {
        var brun =
                new Standpoint(
                        "Brun",
                        Map.of("large", "Grandes entreprises", "public", "Secteur public"),
                        Map.of("corse", "Corse", "bretagne", "Bretagne"),
                        Map.of("teams", "Équipes", "mediation", "Médiation"));
        // 1 of 1, 1 of 2, 1 of 2.
        assertThat(Overlap.among(List.of(ANNE, brun)))
                .containsExactly(
                        new Overlap(
                                "Anne",
                                "Brun",
                                List.of("Grandes entreprises"),
                                List.of("Corse"),
                                List.of("Équipes"),
                                true));
    }

    @Test
    void one_respect_with_nothing_in_common_makes_none_and_is_still_shown() {
        var brun =
                new Standpoint(
                        "Brun",
                        Map.of("large", "Grandes entreprises"),
                        Map.of("bretagne", "Bretagne"),
                        Map.of("teams", "Équipes"));
        assertThat(Overlap.among(List.of(ANNE, brun)))
                .containsExactly(
                        new Overlap(
                                "Anne",
                                "Brun",
                                List.of("Grandes entreprises"),
                                List.of(),
                                List.of("Équipes"),
                                false));
    }

    @Test
    void rivals_come_first_and_who_shares_nothing_does_not_come() {
        var brun = new Standpoint("Brun", Map.of(), Map.of("corse", "Corse"), Map.of());
        var cleo = new Standpoint("Cléo", ANNE.clienteles(), ANNE.places(), ANNE.services());
        var dora = new Standpoint("Dora", Map.of(), Map.of(), Map.of());
        assertThat(Overlap.among(List.of(ANNE, brun, cleo, dora)))
                .extracting(one -> one.one() + " " + one.other() + " " + one.rivals())
                .containsExactly("Anne Cléo true", "Anne Brun false", "Brun Cléo false");
        assertThat(dora.isUnsaid()).isTrue();
        assertThat(brun.isUnsaid()).isFalse();
    }
}
