package org.cordee.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Read against RFC 5545, by hand.
class CalendarEventTest {
    private static final UUID UID = UUID.fromString("0193a000-0000-7000-8000-000000000001");
    private static final Instant START = Instant.parse("2026-12-14T09:00:00Z");
    private static final Instant STAMP = Instant.parse("2026-11-22T08:30:15.987Z");

    @Test
    void a_calendar_reads_it() {
        var event =
                new CalendarEvent(UID, "Cordée : un rendez-vous", START, START.plusSeconds(3600));
        assertThat(text(event))
                .isEqualTo(
                        """
                        BEGIN:VCALENDAR
                        VERSION:2.0
                        PRODID:-//Cordee//Cordee//FR
                        CALSCALE:GREGORIAN
                        METHOD:PUBLISH
                        BEGIN:VEVENT
                        UID:0193a000-0000-7000-8000-000000000001
                        DTSTAMP:20261122T083015Z
                        SEQUENCE:0
                        DTSTART:20261214T090000Z
                        DTEND:20261214T100000Z
                        SUMMARY:Cordée : un rendez-vous
                        CLASS:PRIVATE
                        END:VEVENT
                        END:VCALENDAR
                        """
                                .replace("\n", "\r\n"));
    }

    /// RFC 5546, 3.2.5: a cancellation names who organises and who attends, by the same UID and a
    /// later sequence.
    @Test
    void a_calendar_takes_it_out_again() {
        var event = new CalendarEvent(UID, "Séance", START, START.plusSeconds(3600), 3);
        var ics =
                event.mailed(
                        STAMP,
                        CalendarEvent.Method.CANCEL,
                        "cordee@house.example",
                        "ada@people.example");
        assertThat(new String(ics, StandardCharsets.UTF_8))
                .isEqualTo(
                        """
                        BEGIN:VCALENDAR
                        VERSION:2.0
                        PRODID:-//Cordee//Cordee//FR
                        CALSCALE:GREGORIAN
                        METHOD:CANCEL
                        BEGIN:VEVENT
                        UID:0193a000-0000-7000-8000-000000000001
                        DTSTAMP:20261122T083015Z
                        SEQUENCE:3
                        DTSTART:20261214T090000Z
                        DTEND:20261214T100000Z
                        SUMMARY:Séance
                        ORGANIZER:mailto:cordee@house.example
                        ATTENDEE;RSVP=FALSE:mailto:ada@people.example
                        STATUS:CANCELLED
                        CLASS:PRIVATE
                        END:VEVENT
                        END:VCALENDAR
                        """
                                .replace("\n", "\r\n"));
    }

    @Test
    void what_would_end_a_line_or_a_value_is_escaped() {
        assertThat(text(titled("Un ; deux, trois\\quatre\r\nEND:VEVENT\u0007")))
                .contains("SUMMARY:Un \\; deux\\, trois\\\\quatre\\nEND:VEVENT\r\n");
    }

    @Test
    void a_long_line_is_folded_between_characters_at_seventy_five_octets() {
        var title = "Été à l’abri 🏔 ".repeat(20).strip();
        var text = text(titled(title));
        for (var line : text.split("\r\n")) {
            assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75);
            assertThat(line).doesNotContain("\uFFFD");
        }
        assertThat(text.replace("\r\n ", "")).contains("SUMMARY:" + title + "\r\n");
    }

    @Test
    void it_does_not_end_before_it_begins() {
        assertThatThrownBy(() -> new CalendarEvent(UID, "x", START, START))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static CalendarEvent titled(String title) {
        return new CalendarEvent(UID, title, START, START.plusSeconds(60));
    }

    private static String text(CalendarEvent event) {
        return new String(event.ics(STAMP), StandardCharsets.UTF_8);
    }
}
