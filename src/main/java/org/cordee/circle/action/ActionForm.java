package org.cordee.circle.action;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cordee.current.MemberId;
import org.cordee.current.Submissions;
import org.cordee.guard.Decisions;
import org.cordee.guard.Readings;
import org.cordee.web.Typed;
import org.jspecify.annotations.Nullable;

/// A common action as it is typed.
///
/// @param key which sending of the form this is
/// @param version of the action on which it was written; 0 for a new one
/// @param due as typed, empty for none
/// @param rows who does what by when, empty ones too
/// @param more whether a further row is asked for rather than that it be kept
/// @param said of what the guard had found
public record ActionForm(
        UUID key,
        int version,
        Map<ActionField, String> texts,
        String due,
        List<Row> rows,
        boolean more,
        Decisions said) {

    static final int MOST_ROWS = 12;
    static final String DUE = "due";
    static final String ROWS = "rows";
    private static final int ROWS_AT_FIRST = 3;
    private static final int LONGEST_WHAT = 160;

    public enum Reason {
        EMPTY,
        TOO_LONG,
        NO_DAY,
        /// That day has passed.
        PAST,
        /// Nobody of that name is in the circle now.
        NOT_THERE,
        /// Many are being prepared or done.
        ENOUGH,
        /// It has started meanwhile, or is over.
        STARTED
    }

    /// Who does what by when, as typed.
    public record Row(String doer, String what, String due) {
        static final Row EMPTY = new Row("", "", "");

        boolean isEmpty() {
            return equals(EMPTY);
        }
    }

    /// The same, once nothing of it is to be refused.
    record Duty(MemberId doer, String what, LocalDate due) {}

    public ActionForm {
        texts = Map.copyOf(texts);
        rows = List.copyOf(rows);
    }

    static ActionForm fresh() {
        return new ActionForm(
                UUID.randomUUID(), 0, Map.of(), "", padded(List.of()), false, Decisions.NONE);
    }

    static ActionForm of(CommonAction action) {
        var rows =
                action.lines().stream()
                        .map(line ->
                                new Row(
                                        line.doer() == null ? "" : line.doer().value().toString(),
                                        line.what(),
                                        line.due().toString()))
                        .toList();
        return new ActionForm(
                UUID.randomUUID(),
                action.version(),
                texts(action),
                action.due() == null ? "" : action.due().toString(),
                padded(rows),
                false,
                Decisions.NONE);
    }

    /// As the form posts it.
    public static ActionForm of(Function<String, @Nullable String> sent) {
        var texts = new EnumMap<ActionField, String>(ActionField.class);
        for (var field : ActionField.values()) {
            var text = text(sent, field.key());
            texts.put(field, field.hasLines() ? Typed.text(text) : Typed.line(text));
        }
        var rows = new ArrayList<Row>();
        for (var i = 0; i < MOST_ROWS && sent.apply("what-" + i) != null; i++) {
            rows.add(
                    new Row(
                            text(sent, "doer-" + i),
                            Typed.line(text(sent, "what-" + i)),
                            Typed.line(text(sent, "due-" + i))));
        }
        var version = text(sent, "version");
        var more = text(sent, "go").equals("more");
        return new ActionForm(
                Submissions.key(text(sent, "key")),
                version.matches("\\d{1,9}") ? Integer.parseInt(version) : 0,
                texts,
                Typed.line(text(sent, DUE)),
                more ? longer(rows) : padded(rows),
                more,
                Decisions.of(sent, guardedFields()));
    }

    /// What is kept while it is typed.
    Map<String, String> draft() {
        var typed = new LinkedHashMap<String, String>();
        for (var field : ActionField.values()) {
            typed.put(field.key(), text(field));
        }
        typed.put(DUE, due);
        typed.put("version", Integer.toString(version));
        for (var i = 0; i < rows.size(); i++) {
            typed.put("doer-" + i, rows.get(i).doer());
            typed.put("what-" + i, rows.get(i).what());
            typed.put("due-" + i, rows.get(i).due());
        }
        return typed;
    }

    static Map<ActionField, String> texts(CommonAction action) {
        return Map.of(
                ActionField.TITLE,
                action.title(),
                ActionField.WORDS,
                action.words(),
                ActionField.CLIENTELE,
                action.clientele());
    }

    public String text(ActionField field) {
        return texts.getOrDefault(field, "");
    }

    public boolean mayHaveMore() {
        return rows.size() < MOST_ROWS;
    }

    /// What the guard reads.
    Map<String, String> guarded() {
        var fields = new LinkedHashMap<String, String>();
        for (var field : ActionField.values()) {
            fields.put(field.key(), text(field));
        }
        for (var i = 0; i < rows.size(); i++) {
            fields.put("what-" + i, rows.get(i).what());
        }
        return fields;
    }

    /// The same with the neutral wordings in it.
    ActionForm with(Readings readings) {
        var read = new EnumMap<ActionField, String>(ActionField.class);
        for (var field : ActionField.values()) {
            read.put(field, readings.text(field.key()));
        }
        var others = new ArrayList<Row>();
        for (var i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            others.add(new Row(row.doer(), readings.text("what-" + i), row.due()));
        }
        return new ActionForm(key, version, read, due, others, more, said);
    }

    /// The same, written on another version: once that one has been shown.
    ActionForm on(int other) {
        return new ActionForm(key, other, texts, due, rows, more, said);
    }

    /// What must change, by field.
    ///
    /// @param here who may be given something to do
    Map<String, Reason> refusals(LocalDate today, Set<MemberId> here) {
        var refusals = new LinkedHashMap<String, Reason>();
        for (var field : ActionField.values()) {
            refuse(refusals, field.key(), ofText(text(field), field.longest()));
        }
        refuse(refusals, DUE, due.isEmpty() ? null : ofDay(due, today));
        for (var i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            if (!row.isEmpty()) {
                refuse(refusals, "doer-" + i, ofDoer(row.doer(), here));
                refuse(refusals, "what-" + i, ofText(row.what(), LONGEST_WHAT));
                refuse(
                        refusals,
                        "due-" + i,
                        row.due().isEmpty() ? Reason.EMPTY : ofDay(row.due(), today));
            }
        }
        if (rows.stream().allMatch(Row::isEmpty)) {
            refusals.put(ROWS, Reason.EMPTY);
        }
        return refusals;
    }

    /// Of a form that has no refusals.
    List<Duty> duties() {
        return rows.stream()
                .filter(row -> !row.isEmpty())
                .map(row ->
                        new Duty(MemberId.of(row.doer()), row.what(), LocalDate.parse(row.due())))
                .toList();
    }

    /// Of a form that has no refusals; null for none.
    @Nullable LocalDate dueOn() {
        return due.isEmpty() ? null : LocalDate.parse(due);
    }

    private static void refuse(Map<String, Reason> refusals, String field, @Nullable Reason why) {
        if (why != null) {
            refusals.put(field, why);
        }
    }

    private static @Nullable Reason ofText(String text, int longest) {
        return text.isEmpty()
                ? Reason.EMPTY
                : Typed.length(text) > longest ? Reason.TOO_LONG : null;
    }

    private static @Nullable Reason ofDay(String typed, LocalDate today) {
        try {
            var day = LocalDate.parse(typed);
            return day.getYear() > 9999 ? Reason.NO_DAY : day.isBefore(today) ? Reason.PAST : null;
        } catch (DateTimeParseException none) {
            return Reason.NO_DAY;
        }
    }

    private static @Nullable Reason ofDoer(String doer, Set<MemberId> here) {
        if (doer.isEmpty()) {
            return Reason.EMPTY;
        }
        return here.stream().anyMatch(one -> one.value().toString().equals(doer))
                ? null
                : Reason.NOT_THERE;
    }

    private static String[] guardedFields() {
        return Stream.concat(
                        Arrays.stream(ActionField.values()).map(ActionField::key),
                        IntStream.range(0, MOST_ROWS).mapToObj(i -> "what-" + i))
                .toArray(String[]::new);
    }

    private static List<Row> padded(List<Row> rows) {
        var filled = new ArrayList<>(rows);
        while (filled.size() < ROWS_AT_FIRST) {
            filled.add(Row.EMPTY);
        }
        return filled;
    }

    private static List<Row> longer(List<Row> rows) {
        var longer = new ArrayList<>(padded(rows));
        if (longer.size() < MOST_ROWS) {
            longer.add(Row.EMPTY);
        }
        return longer;
    }

    private static String text(Function<String, @Nullable String> sent, String name) {
        var text = sent.apply(name);
        return text == null ? "" : text.replace("\0", "");
    }
}
