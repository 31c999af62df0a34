package org.cordee.presence;

import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/// Something that asks for presence: one entry of Today, later one line of the digest.
///
/// @param domain the tint: `cheminer`, `donner`, …
/// @param kind what it is, in a word or two
/// @param note with whom, since when
/// @param title the sentence that is a link
/// @param href where it leads
/// @param action the words of the button that leads there too
/// @param until the last day on which it can still be done; null where it can wait
public record Call(
        Liveliness liveliness,
        String domain,
        String kind,
        String note,
        String title,
        String href,
        String action,
        @Nullable LocalDate until) {

    /// The order of Today, which its rule's page tells: how alive, then what ends first.
    public static final Comparator<Call> MOST_ALIVE_FIRST =
            Comparator.comparing(Call::liveliness)
                    .thenComparing(Call::until, Comparator.nullsLast(Comparator.naturalOrder()));

    /// One that can wait.
    public Call(
            Liveliness liveliness,
            String domain,
            String kind,
            String note,
            String title,
            String href,
            String action) {
        this(liveliness, domain, kind, note, title, href, action, null);
    }

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
