package org.cordee.partnership.complement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cordee.current.MemberId;
import org.cordee.partnership.complement.Zone.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What follows from what is brought and linked, by hand. An item is written `h:offer:vente`:
/// whose, what it is, its words. A link is `vente>peur` where one answers the other,
/// `vente=negociation` where they are the same.
class ZoneTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # What one has, and nobody spoke of lacking.
                    h:strength:vente                                                    |                      | vente covered h
                    # What one lacks, and nobody has.
                    h:weak_spot:peur                                                    |                      | peur uncovered
                    # The other answers it: it stands with the want, not again by itself.
                    h:weak_spot:peur i:strength:calme                                   | calme>peur           | peur covered i
                    # Both are short of the same.
                    h:weak_spot:peur i:search:courage                                   | peur=courage         | peur courage uncovered
                    # And a third answers one of the two.
                    h:weak_spot:peur i:search:courage j:offer:cran                      | peur=courage cran>courage | peur courage covered j
                    # The same work of two.
                    h:offer:vente i:offer:negociation                                   | vente=negociation    | vente negociation doubled h i
                    # The same work of one alone is not held twice.
                    h:offer:vente h:strength:negociation                                | vente=negociation    | vente negociation covered h
                    # Two who answer the same want with different work cover it together.
                    h:weak_spot:peur i:offer:calme j:offer:cran                         | calme>peur cran>peur | peur covered i j
                    # What is held twice stands, also where it answers something.
                    h:weak_spot:peur i:offer:calme j:offer:cran                         | calme>peur calme=cran | calme cran doubled i j; peur covered i
                    # The same as the same is the same.
                    h:offer:a i:offer:b j:offer:c                                       | a=b b=c              | a b c doubled h i j
                    # Uncovered first, then what is doubled, then what is covered.
                    h:offer:a h:search:b i:offer:c h:offer:d                            | a=c                  | b uncovered; a c doubled h i; d covered h
                    # One answers two wants.
                    h:offer:a i:search:b i:weak_spot:c                                  | a>b a>c              | b covered h; c covered h
                    """)
    void readings(String items, String links, String expected) {
        var brought =
                Arrays.stream(items.split(" "))
                        .map(item -> item.split(":"))
                        .map(part ->
                                new BroughtItem(
                                        id(part[2]),
                                        new MemberId(id(part[0])),
                                        BroughtItem.Kind.of(part[1]),
                                        part[2],
                                        null))
                        .toList();
        var linked =
                links == null
                        ? List.<Link>of()
                        : Arrays.stream(links.split(" ")).map(ZoneTest::link).toList();
        var said =
                Zone.of(brought, linked).stream()
                        .map(zone ->
                                zone.items().stream()
                                                .map(BroughtItem::words)
                                                .collect(Collectors.joining(" "))
                                        + " "
                                        + said(zone.reading()))
                        .collect(Collectors.joining("; "));
        assertThat(said).isEqualTo(expected);
    }

    @Test
    void a_link_to_what_is_not_shown_says_nothing() {
        var one =
                new BroughtItem(id("a"), new MemberId(id("h")), BroughtItem.Kind.SEARCH, "a", null);
        assertThat(Zone.of(List.of(one), List.of(link("b>a"))).getFirst().reading())
                .isEqualTo(new Reading.Uncovered());
        assertThat(Zone.of(List.of(), List.of())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "offer, weak_spot, other, answers, true",
        "strength, search, other, answers, true",
        "offer, weak_spot, same, answers, false",
        "weak_spot, offer, other, answers, false",
        "offer, strength, other, answers, false",
        "search, weak_spot, other, answers, false",
        "offer, strength, other, same, true",
        "offer, strength, same, same, true",
        "search, weak_spot, other, same, true",
        "offer, weak_spot, other, same, false"
    })
    void what_can_be_linked(String one, String other, String who, String kind, boolean fits) {
        var first =
                new BroughtItem(
                        id("a"), new MemberId(id("h")), BroughtItem.Kind.of(one), "a", null);
        var second =
                new BroughtItem(
                        id("b"),
                        new MemberId(id(who.equals("same") ? "h" : "i")),
                        BroughtItem.Kind.of(other),
                        "b",
                        null);
        assertThat(Link.fits(first, second, Link.Kind.of(kind))).isEqualTo(fits);
        assertThat(Link.fits(first, first, Link.Kind.SAME)).isFalse();
    }

    private static String said(Reading reading) {
        return switch (reading) {
            case Reading.Covered(var by) -> "covered " + names(by);
            case Reading.Doubled(var by) -> "doubled " + names(by);
            case Reading.Uncovered() -> "uncovered";
        };
    }

    private static String names(java.util.Set<MemberId> by) {
        return List.of("h", "i", "j").stream()
                .filter(name -> by.contains(new MemberId(id(name))))
                .collect(Collectors.joining(" "));
    }

    private static Link link(String text) {
        var same = text.contains("=");
        var ends = text.split("[>=]");
        return new Link(
                UUID.randomUUID(),
                id(ends[0]),
                id(ends[1]),
                same ? Link.Kind.SAME : Link.Kind.ANSWERS,
                "h",
                Instant.EPOCH);
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
