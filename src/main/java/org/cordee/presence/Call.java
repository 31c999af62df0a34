package org.cordee.presence;

/// Something that asks for presence: one entry of Today, later one line of the digest.
///
/// @param domain the tint: `cheminer`, `donner`, …
/// @param kind what it is, in a word or two
/// @param note with whom, since when
/// @param title the sentence that is a link
/// @param href where it leads
/// @param action the words of the button that leads there too
public record Call(
        Liveliness liveliness,
        String domain,
        String kind,
        String note,
        String title,
        String href,
        String action) {

    /// From what cannot wait to what can. The order in which Today shows them.
    public enum Liveliness {
        NOW("maintenant"),
        ALIVE("vif"),
        WARM("tiede"),
        CALM("calme");

        private final String mark;

        Liveliness(String mark) {
            this.mark = mark;
        }

        /// How the style sheet calls it.
        public String mark() {
            return mark;
        }
    }
}
