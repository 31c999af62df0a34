package org.cordee.partnership;

import gg.jte.Content;
import java.util.Locale;
import java.util.Optional;
import org.cordee.current.Viewer;
import org.jspecify.annotations.Nullable;

/// What an alcove of the room shows on the room's own page: where the thing stands, and the one
/// link that leads to it. The page gathers all of them.
public interface RoomPart {
    /// What it shows to a party, or to somebody who was one, in their language; empty where it has
    /// nothing for them. Three queries at the most.
    Optional<Shown> shown(Viewer viewer, Partnership room);

    /// In the order of the page, from what moves to what stays.
    enum Place {
        PATH,
        SEASON,
        TALK,
        EXPECTATIONS,
        PRE_MORTEM,
        CHARTER,
        COMPLEMENTS,
        WORK,
        ACCOMPANIMENT,
        PUBLIC_PAGE;

        /// Its anchor on the page, and in addresses that lead there.
        public String anchor() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// A section of the page.
    final class Shown {
        private final Place place;
        private final String title;
        private final @Nullable String now;
        private final @Nullable String tag;
        private final Content content;

        /// @param title its heading
        /// @param now a few words where it waits for the one who looks; null where it does not
        /// @param tag a few words for the head of the page, such as *Étape 3 sur 5*; null for none
        /// @param content what stands under the heading
        public Shown(
                Place place,
                String title,
                @Nullable String now,
                @Nullable String tag,
                Content content) {
            this.place = place;
            this.title = title;
            this.now = now;
            this.tag = tag;
            this.content = content;
        }

        public Place place() {
            return place;
        }

        public String title() {
            return title;
        }

        public @Nullable String now() {
            return now;
        }

        public @Nullable String tag() {
            return tag;
        }

        public Content content() {
            return content;
        }
    }
}
