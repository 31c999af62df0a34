package org.cordee.web;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.springframework.http.ResponseEntity;

/// What the script that saves as one types is told: « Brouillon gardé à 14:05. »
public record Autosaved(String saved) {

    /// @param kept false where it was longer than anything that could be sent
    public static ResponseEntity<Autosaved> answer(
            boolean kept, Locale language, ZoneId zone, Instant now) {
        if (!kept) {
            return ResponseEntity.unprocessableContent().build();
        }
        var time = Dates.time(language, now.atZone(zone).toLocalTime());
        return ResponseEntity.ok(
                new Autosaved(Words.say(language, "encounter.saved-at", "time", time)));
    }
}
