package org.cordee.contact.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.cordee.contact.file.Reading.Source;
import org.cordee.contact.file.Reading.Why;
import org.jspecify.annotations.Nullable;

/// A file that was brought in, and how far it has come.
///
/// @param fileName as the member's machine called it: shown, never used as a path
/// @param unread columns that held something and have no place in a contact
/// @param recountedAt when applying found other figures than had been shown
public record Import(
        ImportId id,
        String fileName,
        Instant begunAt,
        State state,
        @Nullable Source source,
        List<String> unread,
        Counts counts,
        Door door,
        @Nullable Instant recountedAt) {

    /// After that time without a word, whoever read is taken for gone.
    static final Duration PATIENCE = Duration.ofSeconds(30);

    /// How long an import can be undone, and its rows are kept.
    public static final Duration UNDOABLE = Duration.ofDays(30);

    public sealed interface State {
        /// @param line how far, of how many lines
        record BeingRead(int line, int lines, Instant stirredAt) implements State {
            /// Nobody reads any more: it can be read again.
            public boolean stands(Instant now) {
                return stirredAt.isBefore(now.minus(PATIENCE));
            }
        }

        record Unreadable(Why why) implements State {}

        /// Shown before anything is done.
        record Previewed(Instant readAt) implements State {}

        record Applied(Instant at) implements State {
            /// Until when it can be undone.
            public Instant until() {
                return at.plus(UNDOABLE);
            }

            public boolean canBeUndone(Instant now) {
                return now.isBefore(until());
            }
        }

        /// @param kept contacts that stayed, since their owner had changed them
        record Undone(Instant at, int kept) implements State {}
    }
}
