package org.cordee.letter;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/// A moment as a file for anybody's calendar (RFC 5545). Its hours are told in universal time:
/// whoever opens it sees them where they are, and no table of time zones can be out of date.
///
/// @param uid by which a calendar knows it again
/// @param title what the calendar shows, and perhaps a screen that others see: nothing private
/// @param sequence how often it changed: a calendar keeps the latest
public record CalendarEvent(UUID uid, String title, Instant start, Instant end, int sequence) {
    /// What a calendar is asked to do with it (RFC 5546).
    public enum Method {
        /// To be put down by hand, by whoever opens the file.
        PUBLISH,
        /// To take it in, or to take its place.
        REQUEST,
        CANCEL
    }

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    /// A line holds no more octets; the rest goes on in the next, behind a space.
    private static final int LONGEST_LINE = 75;

    public CalendarEvent {
        if (!end.isAfter(start)) throw new IllegalArgumentException("it ends before it begins");
    }

    /// One that never changed.
    public CalendarEvent(UUID uid, String title, Instant start, Instant end) {
        this(uid, title, start, end, 0);
    }

    /// @param stamp when it was written
    public byte[] ics(Instant stamp) {
        return ics(stamp, Method.PUBLISH, List.of());
    }

    /// As it is mailed to somebody: only they and the house are named in it, whoever else is asked.
    ///
    /// @param from the address that the mail comes from
    /// @param to whose calendar it is for
    public byte[] mailed(Instant stamp, Method method, String from, String to) {
        return ics(
                stamp,
                method,
                List.of(
                        line("ORGANIZER:mailto:" + from),
                        line("ATTENDEE;RSVP=FALSE:mailto:" + to),
                        line("STATUS:" + (method == Method.CANCEL ? "CANCELLED" : "CONFIRMED"))));
    }

    private byte[] ics(Instant stamp, Method method, List<String> people) {
        return String.join(
                        "",
                        line("BEGIN:VCALENDAR"),
                        line("VERSION:2.0"),
                        line("PRODID:-//Cordee//Cordee//FR"),
                        line("CALSCALE:GREGORIAN"),
                        line("METHOD:" + method),
                        line("BEGIN:VEVENT"),
                        line("UID:" + uid),
                        line("DTSTAMP:" + moment(stamp)),
                        line("SEQUENCE:" + sequence),
                        line("DTSTART:" + moment(start)),
                        line("DTEND:" + moment(end)),
                        line("SUMMARY:" + escaped(title)),
                        String.join("", people),
                        line("CLASS:PRIVATE"),
                        line("END:VEVENT"),
                        line("END:VCALENDAR"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String moment(Instant instant) {
        return MOMENT.format(instant.truncatedTo(ChronoUnit.SECONDS));
    }

    /// RFC 5545, 3.3.11.
    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n")
                .replaceAll("\\p{Cntrl}", "");
    }

    /// RFC 5545, 3.1: folded between characters, never inside one.
    private static String line(String content) {
        var folded = new StringBuilder();
        var octets = 0;
        for (var point : content.codePoints().toArray()) {
            var character = Character.toString(point);
            var size = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > LONGEST_LINE) {
                folded.append("\r\n ");
                octets = 1;
            }
            folded.append(character);
            octets += size;
        }
        return folded.append("\r\n").toString();
    }
}
