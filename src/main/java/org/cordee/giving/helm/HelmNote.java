package org.cordee.giving.helm;

import java.util.Arrays;
import java.util.Optional;
import org.cordee.web.Typed;

/// What one asks oneself about a partner, and answers to nobody else.
///
/// @param dares whether one still dares to say no to them; empty for no answer
/// @param weighs how one may weigh on them
/// @param beyond what one gives them beyond one's means
/// @param version which text it was written on; 0 for the first
public record HelmNote(String dares, String weighs, String beyond, int version) {
    static final int LONGEST = 1000;
    static final HelmNote NONE = new HelmNote("", "", "", 0);

    /// Do I still dare to say no to them?
    public enum Dares {
        YES,
        SOMETIMES,
        NO;

        public String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        static Optional<Dares> of(String key) {
            return Arrays.stream(values()).filter(one -> one.key().equals(key)).findFirst();
        }
    }

    static HelmNote of(String dares, String weighs, String beyond, String version) {
        return new HelmNote(
                Dares.of(dares).map(Dares::key).orElse(""),
                Typed.text(weighs),
                Typed.text(beyond),
                version.matches("\\d{1,9}") ? Integer.parseInt(version) : 0);
    }

    public boolean isTooLong() {
        return isTooLong(weighs) || isTooLong(beyond);
    }

    public static boolean isTooLong(String text) {
        return Typed.length(text) > LONGEST;
    }

    boolean saysAs(HelmNote other) {
        return dares.equals(other.dares)
                && weighs.equals(other.weighs)
                && beyond.equals(other.beyond);
    }

    HelmNote upon(int standing) {
        return new HelmNote(dares, weighs, beyond, standing);
    }
}
