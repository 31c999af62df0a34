package org.cordee.circle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.cordee.Walker;

/// A circle as it comes to be through its own pages, for walks that begin within one.
public final class Gathered {
    private static final String WORD = "Nous avons animé trois ateliers ensemble.";

    private Gathered() {}

    /// Founds one that anybody may find, in which the word of one is enough.
    ///
    /// @return its address
    public static String circle(String name, Walker host, Walker... others) {
        var path =
                host.post(
                                "/circles/new",
                                "key",
                                UUID.randomUUID().toString(),
                                "name",
                                name,
                                "purpose",
                                "Se relire",
                                "goals",
                                "",
                                "admission",
                                "vouching",
                                "vouchers",
                                "1",
                                "levels",
                                "1",
                                "nearness",
                                "20",
                                "most",
                                "8",
                                "listed",
                                "true",
                                "charter",
                                "Ce qui se dit ici reste ici.",
                                "brings",
                                "Des cas",
                                "seeks",
                                "Un regard")
                        .path();
        for (var other : others) {
            comes(path, host, other);
        }
        return path;
    }

    /// Knocks, and is vouched for.
    public static void comes(String circle, Walker host, Walker other) {
        other.post(circle + "/door", "version", "1", "brings", "Des outils", "seeks", "Un regard");
        host.post(
                host.get(circle).find("action=\"([^\"]+/words)\""),
                "stance",
                "vouches",
                "knows",
                WORD,
                "shares",
                WORD,
                "helps",
                WORD);
        assertThat(other.get(circle).state()).startsWith("circle:");
    }
}
