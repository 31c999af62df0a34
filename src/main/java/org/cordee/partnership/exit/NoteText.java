package org.cordee.partnership.exit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.cordee.web.Dates;
import org.cordee.web.Names;
import org.cordee.web.Words;

/// The closing note as plain text, which any program opens in ten years too.
public final class NoteText {

    static String of(ClosingNote note, Locale language) {
        var closing = note.closing();
        var lines = new ArrayList<String>();
        lines.add(title(note, language));
        lines.add(outcome(closing, language));
        lines.add("");
        lines.add(Words.say(language, "exit.note.purpose", "purpose", note.room().purpose()));
        lines.add("");
        closing.parties().forEach(party -> lines.add("- " + party(party, language)));
        section(lines, Words.say(language, "exit.note.charter"));
        if (closing.charter() == null) {
            lines.add(Words.say(language, "exit.note.charter.none"));
        } else {
            lines.add(
                    Words.say(
                            language,
                            "exit.note.charter.version",
                            "n",
                            closing.charter().number(),
                            "day",
                            day(language, closing.charter().since())));
            lines.add(
                    Words.say(
                            language,
                            "exit.note.fingerprint",
                            "hex",
                            closing.charter().fingerprint()));
        }
        section(lines, Words.say(language, "exit.note.list"));
        for (var line : closing.lines()) {
            lines.add(item(language, line.item()) + " - " + state(note, line, language));
            indented(lines, line.words());
            if (line.openPoint() != null) {
                indented(lines, line.openPoint());
            }
        }
        section(lines, Words.say(language, "exit.note.feedback"));
        if (note.feedback().isEmpty()) {
            lines.add(Words.say(language, "exit.note.feedback.none"));
        }
        for (var voiced : note.feedback()) {
            lines.add(
                    Names.person(language, voiced.name())
                            + ", "
                            + heading(language, voiced.heading()));
            indented(lines, voiced.words());
        }
        section(lines, Words.say(language, "exit.note.kept"));
        lines.add(Words.say(language, "exit.note.kept.what"));
        return String.join("\n", lines) + "\n";
    }

    public static String title(ClosingNote note, Locale language) {
        return Words.say(
                language,
                "exit.note.title",
                "names",
                Names.list(
                        language,
                        note.closing().names().stream()
                                .map(name -> Names.person(language, name))
                                .toList()));
    }

    public static String outcome(Closing closing, Locale language) {
        var opened = day(language, closing.openedAt());
        var closed = day(language, closing.closedAt());
        return closing.clean()
                ? Words.say(language, "exit.note.clean", "opened", opened, "closed", closed)
                : Words.say(language, "exit.note.open", "opened", opened, "closed", closed);
    }

    public static String party(Closing.Party party, Locale language) {
        var name = Names.person(language, party.name());
        var joined = day(language, party.joinedAt());
        return party.leaves()
                ? Words.say(language, "exit.note.left", "name", name, "day", joined)
                : Words.say(language, "exit.note.stays", "name", name, "day", joined);
    }

    /// *Settled*, *left open*, or who says it is done.
    public static String state(ClosingNote note, Exit.Line line, Locale language) {
        var present = note.closing().parties().stream().map(Closing.Party::member).toList();
        if (line.settled(present)) {
            return Words.say(language, "exit.note.settled");
        }
        if (line.openPoint() != null || line.done().isEmpty()) {
            return Words.say(language, "exit.note.left-open");
        }
        var names =
                line.done().stream()
                        .map(member -> Names.person(language, note.closing().name(member)))
                        .sorted()
                        .collect(Collectors.toList());
        return Words.say(language, "exit.note.done-by", "names", Names.list(language, names));
    }

    public static String item(Locale language, Item item) {
        return switch (item) {
            case CLIENTS -> Words.say(language, "exit.clients");
            case WORK -> Words.say(language, "exit.work");
            case MONEY -> Words.say(language, "exit.money");
            case MATERIAL -> Words.say(language, "exit.material");
            case OUTSIDE -> Words.say(language, "exit.outside");
            case THANKS -> Words.say(language, "exit.thanks");
        };
    }

    public static String heading(Locale language, Feedback heading) {
        return switch (heading) {
            case TAKES -> Words.say(language, "exit.feedback.takes");
            case OTHERWISE -> Words.say(language, "exit.feedback.otherwise");
            case THANKS -> Words.say(language, "exit.feedback.thanks");
        };
    }

    public static String day(Locale language, Instant at) {
        // With its year: the note outlives it.
        return Dates.day(language, LocalDate.ofInstant(at, ZoneOffset.UTC), LocalDate.EPOCH);
    }

    private static void section(List<String> lines, String heading) {
        lines.add("");
        lines.add("# " + heading);
        lines.add("");
    }

    private static void indented(List<String> lines, String words) {
        words.lines().forEach(line -> lines.add("    " + line));
    }

    private NoteText() {}
}
