package org.cordee.member.record;

import com.ibm.icu.text.NumberFormat;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordee.member.record.EntryForm.Reason;
import org.cordee.web.Dates;
import org.cordee.web.Rendering;
import org.cordee.web.Words;

/// What pages say of a record.
public final class EntryWords {

    public static String title(EntryKind kind) {
        return switch (kind) {
            case CREDENTIAL -> Words.say("entry.credential.title");
            case TRAINING -> Words.say("entry.training.title");
            case PRACTICE -> Words.say("entry.practice.title");
            case SUPERVISION -> Words.say("entry.supervision.title");
            case EDUCATION -> Words.say("entry.education.title");
            case RESULT -> Words.say("entry.result.title");
        };
    }

    /// The button, and the title of the form.
    public static String add(EntryKind kind) {
        return switch (kind) {
            case CREDENTIAL -> Words.say("entry.credential.add");
            case TRAINING -> Words.say("entry.training.add");
            case PRACTICE -> Words.say("entry.practice.add");
            case SUPERVISION -> Words.say("entry.supervision.add");
            case EDUCATION -> Words.say("entry.education.add");
            case RESULT -> Words.say("entry.result.add");
        };
    }

    /// What stands where there is none.
    public static String none(EntryKind kind) {
        return switch (kind) {
            case CREDENTIAL -> Words.say("entry.credential.none");
            case TRAINING -> Words.say("entry.training.none");
            case PRACTICE -> Words.say("entry.practice.none");
            case SUPERVISION -> Words.say("entry.supervision.none");
            case EDUCATION -> Words.say("entry.education.none");
            case RESULT -> Words.say("entry.result.none");
        };
    }

    public static String label(EntryKind kind, EntryField field) {
        return switch (field) {
            case NORM -> Words.say("entry.norm");
            case PLACE ->
                    kind == EntryKind.CREDENTIAL
                            ? Words.say("entry.body")
                            : Words.say("entry.school");
            case TITLE ->
                    kind == EntryKind.CREDENTIAL
                            ? Words.say("entry.credential.name")
                            : Words.say("entry.name");
            case WORDS -> Words.say("entry.words");
            case NUMBER -> Words.say("entry.number");
            case AMOUNT ->
                    kind == EntryKind.EDUCATION
                            ? Words.say("entry.units")
                            : Words.say("entry.hours");
            case YEAR -> Words.say("entry.year");
            case FROM ->
                    switch (kind) {
                        case CREDENTIAL -> Words.say("entry.obtained");
                        case SUPERVISION -> Words.say("entry.from");
                        default -> Words.say("entry.day");
                    };
            case UNTIL ->
                    kind == EntryKind.CREDENTIAL
                            ? Words.say("entry.expires")
                            : Words.say("entry.until");
            case SORT ->
                    kind == EntryKind.SUPERVISION
                            ? Words.say("entry.sort.supervision")
                            : Words.say("entry.sort.education");
            case LINK -> Words.say("entry.link");
        };
    }

    /// What helps beside a field; empty where its label is enough.
    public static String hint(EntryKind kind, EntryField field) {
        return switch (field) {
            case PLACE, TITLE -> kind == EntryKind.CREDENTIAL ? Words.say("entry.body.hint") : "";
            case WORDS -> Words.say("entry.words.hint");
            case NUMBER -> Words.say("entry.number.hint");
            case YEAR -> kind == EntryKind.PRACTICE ? Words.say("entry.year.hint") : "";
            case UNTIL ->
                    kind == EntryKind.CREDENTIAL
                            ? Words.say("entry.expires.hint")
                            : Words.say("entry.until.hint");
            case SORT -> kind == EntryKind.EDUCATION ? Words.say("entry.sort.hint") : "";
            case LINK -> Words.say("entry.link.hint");
            case NORM, AMOUNT, FROM -> "";
        };
    }

    static String why(EntryKind kind, EntryField field, Reason reason) {
        return switch (reason) {
            case EMPTY ->
                    switch (field) {
                        case AMOUNT ->
                                kind == EntryKind.EDUCATION
                                        ? Words.say("entry.units.empty")
                                        : Words.say("entry.hours.empty");
                        case FROM -> Words.say("entry.day.empty");
                        case PLACE -> Words.say("entry.body.empty");
                        case WORDS -> Words.say("entry.words.empty");
                        default -> Words.say("entry.name.empty");
                    };
            case TOO_LONG -> Words.say("entry.too-long", "most", field.longest());
            case NOT_A_NUMBER -> Words.say("entry.not-a-number");
            case NOT_A_YEAR -> Words.say("entry.not-a-year");
            case NOT_A_DAY -> Words.say("entry.not-a-day");
            case AHEAD -> Words.say("entry.ahead");
            case BEFORE_IT_BEGINS -> Words.say("entry.before-it-begins");
            case NOT_A_LINK -> Words.say("entry.not-a-link");
        };
    }

    /// How it was supervised, or what its units are for.
    public static String sort(String key) {
        return switch (key) {
            case "individual" -> Words.say("entry.sort.individual");
            case "group" -> Words.say("entry.sort.group");
            case "peers" -> Words.say("entry.sort.peers");
            case "core" -> Words.say("entry.sort.core");
            case "ethics" -> Words.say("entry.sort.ethics");
            default -> Words.say("entry.sort.other");
        };
    }

    /// What stands under an entry, as its owner reads it.
    public static String about(EntryStanding standing, LocalDate today) {
        var entry = standing.entry();
        var education = entry.kind() == EntryKind.EDUCATION;
        return joined(
                entry.place(),
                entry.year() == null ? "" : entry.year().toString(),
                education && entry.from() != null ? Dates.day(entry.from()) : "",
                entry.amount() == null
                        ? ""
                        : education ? units(entry.amount()) : hours(entry.amount()),
                entry.sort() == null ? "" : sort(entry.sort()),
                entry.kind() != EntryKind.CREDENTIAL || entry.until() == null
                        ? ""
                        : standing.isOver(today)
                                ? Words.say(
                                        "entry.was-valid-until", "day", Dates.day(entry.until()))
                                : until(entry.until()));
    }

    /// The same, as others read it.
    public static String about(RecordLine line) {
        return joined(
                line.place(),
                line.year() == null ? "" : line.year().toString(),
                line.amount() == null ? "" : hours(line.amount()),
                line.until() == null ? "" : until(line.until()));
    }

    /// The same, as whoever is asked to look reads it.
    public static String about(AskedLook look) {
        return joined(
                look.place(),
                look.number().isEmpty()
                        ? ""
                        : Words.say("entry.looks.number", "number", look.number()),
                look.from() == null
                        ? ""
                        : Words.say("entry.obtained-on", "day", Dates.day(look.from())),
                look.until() == null ? "" : until(look.until()));
    }

    private static String until(LocalDate day) {
        return Words.say("entry.valid-until", "day", Dates.day(day));
    }

    private static String joined(String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(" · "));
    }

    /// « 12,5 h », "1,250 h".
    public static String hours(BigDecimal hours) {
        return Words.say("entry.n-hours", "n", number(hours));
    }

    /// « une unité », « 12,5 unités ».
    public static String units(BigDecimal units) {
        return Words.say("entry.n-units", "count", units, "n", number(units));
    }

    /// As one writes it, with no more figures behind the comma than it has.
    public static String number(BigDecimal number) {
        var locale = Rendering.current().locale();
        // The narrow space that French sets its thousands apart with is in no font of ours.
        return NumberFormat.getInstance(
                        locale.getLanguage().equals("fr") ? Locale.FRENCH : Locale.ENGLISH)
                .format(number)
                .replace('\u202f', '\u00a0');
    }

    private EntryWords() {}
}
