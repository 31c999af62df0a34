package org.cordee.giving.map;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody on one's map.
///
/// @param id of their contact in one's book, or else of the member
/// @param room of the partnership with them; null where there is none
/// @param inBook whether the id is that of a contact
/// @param last when something was last noted with them; null for never
/// @param ledBy who led to them, as far as that one is on the map
public record Linked(
        UUID id,
        String name,
        @Nullable UUID room,
        boolean inBook,
        @Nullable LocalDate last,
        @Nullable UUID ledBy) {

    private static final int FRESH = 45;
    private static final int SLACK = 150;

    /// How alive a tie is.
    public enum Life {
        TAUT("tie--1"),
        SLACK("tie--3"),
        SILENT("tie--4");

        private final String stroke;

        Life(String stroke) {
            this.stroke = stroke;
        }

        /// As the style sheet calls it.
        public String stroke() {
            return stroke;
        }
    }

    /// By the last thing noted.
    public Life life(LocalDate today) {
        if (last == null) {
            return Life.SILENT;
        }
        long days = ChronoUnit.DAYS.between(last, today);
        return days <= FRESH ? Life.TAUT : days <= SLACK ? Life.SLACK : Life.SILENT;
    }

    public String href() {
        if (room != null) {
            return "/partnerships/" + room;
        }
        return (inBook ? "/contacts/" : "/members/") + id;
    }
}
