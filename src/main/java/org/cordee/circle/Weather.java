package org.cordee.circle;

import java.util.List;

/// How a circle is doing, in words: in a small group a number would name somebody.
///
/// @param contributing of how many something came
/// @param receiving to how many something went
/// @param used of how many what they shared was used
public record Weather(Share contributing, Share receiving, Share used) {
    /// How many of all.
    public enum Share {
        ALL,
        /// More than half.
        MOST,
        /// Half or fewer, or nobody.
        FEW;

        static Share of(long some, int all) {
            if (some == all) {
                return ALL;
            }
            return 2 * some > all ? MOST : FEW;
        }
    }

    /// What of one member is known; told to them alone.
    public record Part(boolean contributes, boolean receives, boolean isUsed) {}

    /// The weather, and what one reads of oneself.
    public record Told(Weather weather, Part own) {}

    /// @param parts of each member
    public static Weather of(List<Part> parts) {
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("A circle without members has no weather");
        }
        var all = parts.size();
        return new Weather(
                Share.of(parts.stream().filter(Part::contributes).count(), all),
                Share.of(parts.stream().filter(Part::receives).count(), all),
                Share.of(parts.stream().filter(Part::isUsed).count(), all));
    }
}
