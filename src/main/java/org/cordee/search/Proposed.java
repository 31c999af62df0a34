package org.cordee.search;

import java.time.LocalDate;
import java.util.List;
import org.cordee.member.Card;
import org.jspecify.annotations.Nullable;

/// Somebody whom Cordée has proposed to one, and one to them.
///
/// @param grounds why, from last night; null where it holds no more
public record Proposed(Card card, @Nullable Grounds grounds, Answer answer) {
    /// What one knows of what was said. Of the other's answer, nothing before both are a yes.
    public sealed interface Answer {
        /// @param until the last day
        record Awaited(LocalDate until) implements Answer {}

        /// One has said yes oneself.
        ///
        /// @param until the last day
        record Given(LocalDate until) implements Answer {}

        /// Both have.
        record Both(Meeting meeting) implements Answer {}
    }

    /// What two learn of each other once both want to meet.
    ///
    /// @param email where to write
    /// @param clienteles of both
    /// @param places of both, working online among them
    /// @param services of both
    public record Meeting(
            String email, List<String> clienteles, List<String> places, List<String> services) {
        /// Of somebody who took it back at this very moment.
        static final Meeting NOTHING = new Meeting("", List.of(), List.of(), List.of());

        public Meeting {
            clienteles = List.copyOf(clienteles);
            places = List.copyOf(places);
            services = List.copyOf(services);
        }

        public boolean isApart() {
            return clienteles.isEmpty() && places.isEmpty() && services.isEmpty();
        }
    }
}
