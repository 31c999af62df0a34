package org.cordee.engagement.session;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.cordee.web.Typed;
import org.jspecify.annotations.Nullable;

/// A part of the note of a session, as it is typed.
///
/// @param version of the note on which it was written; 0 for a new one
/// @param texts by the names of the fields
public record SessionNoteForm(Part part, int version, Map<String, String> texts) {
    /// So many opinions have room in a session.
    static final int PAIRS = 12;

    /// So many empty ones are at hand.
    private static final int SPARE = 3;

    private static final int LONGEST_COLUMN = 2400;
    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_OPINION = 300;
    private static final int LONGEST_OWNER = 80;

    /// The five columns, or what is noted in two minutes.
    public enum Part {
        COLUMNS,
        SUMMARY;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public enum Reason {
        TOO_LONG,
        NO_OWNER,
        NO_WORDS
    }

    public SessionNoteForm {
        texts = Map.copyOf(texts);
    }

    /// As it stands.
    static SessionNoteForm of(Part part, int version, SessionNote note, boolean ended) {
        var texts = new LinkedHashMap<String, String>();
        texts.put("drift", note.drift());
        if (part == Part.SUMMARY) {
            texts.put("moved", note.moved());
            texts.put("followed", ended ? "closed" : "open");
            return new SessionNoteForm(part, version, texts);
        }
        note.columns().forEach((column, text) -> texts.put(column.key(), text));
        for (int n = 1; n <= note.opinions().size(); n++) {
            texts.put("opinion-" + n, note.opinions().get(n - 1).words());
            texts.put("whose-" + n, note.opinions().get(n - 1).whose());
        }
        return new SessionNoteForm(part, version, texts);
    }

    /// As the form posts it.
    static SessionNoteForm of(Part part, Function<String, @Nullable String> sent) {
        var texts = new LinkedHashMap<String, String>();
        longest(part)
                .forEach((field, longest) -> {
                    var text = text(sent, field);
                    texts.put(
                            field, longest == LONGEST_COLUMN ? Typed.text(text) : Typed.line(text));
                });
        var version = text(sent, "version");
        return new SessionNoteForm(
                part, version.matches("\\d{1,9}") ? Integer.parseInt(version) : 0, texts);
    }

    /// What is kept while it is typed.
    Map<String, String> draft() {
        var typed = new LinkedHashMap<>(texts);
        typed.put("version", Integer.toString(version));
        return typed;
    }

    public String text(String field) {
        return texts.getOrDefault(field, "");
    }

    SessionNoteForm on(int other) {
        return new SessionNoteForm(part, other, texts);
    }

    /// How many opinions there is room for on the page: those that are there, and a few more.
    public int pairs() {
        int last = 0;
        for (int n = 1; n <= PAIRS; n++) {
            if (!pair(n).isEmpty()) {
                last = n;
            }
        }
        return Math.min(PAIRS, last + SPARE);
    }

    OwnedOpinion pair(int n) {
        return new OwnedOpinion(text("opinion-" + n), text("whose-" + n));
    }

    /// Whether the subject came to its end; null where the form did not ask.
    @Nullable Boolean ended() {
        return switch (text("followed")) {
            case "closed" -> true;
            case "open" -> false;
            default -> null;
        };
    }

    /// What must change, by field.
    Map<String, Reason> refusals() {
        var refusals = new LinkedHashMap<String, Reason>();
        longest(part)
                .forEach((field, longest) -> {
                    if (Typed.length(text(field)) > longest) {
                        refusals.put(field, Reason.TOO_LONG);
                    }
                });
        for (int n = 1; part == Part.COLUMNS && n <= PAIRS; n++) {
            var pair = pair(n);
            if (pair.whose().isEmpty() && !pair.words().isEmpty()) {
                refusals.putIfAbsent("whose-" + n, Reason.NO_OWNER);
            } else if (pair.words().isEmpty() && !pair.whose().isEmpty()) {
                refusals.putIfAbsent("opinion-" + n, Reason.NO_WORDS);
            }
        }
        return refusals;
    }

    /// The note, with this part as it was typed. A next step comes to those that stand.
    SessionNote on(SessionNote standing) {
        if (part == Part.SUMMARY) {
            return new SessionNote(
                    with(standing, text("step")),
                    standing.opinions(),
                    text("moved"),
                    text("drift"));
        }
        var columns = new EnumMap<NoteColumn, String>(NoteColumn.class);
        for (var column : NoteColumn.values()) {
            if (!text(column.key()).isEmpty()) {
                columns.put(column, text(column.key()));
            }
        }
        var opinions = new ArrayList<OwnedOpinion>();
        for (int n = 1; n <= PAIRS; n++) {
            if (!pair(n).isEmpty()) {
                opinions.add(pair(n));
            }
        }
        return new SessionNote(columns, opinions, standing.moved(), text("drift"));
    }

    /// Whether something that stands would be gone: a step that is added takes nothing away.
    boolean overwrites(SessionNote standing) {
        return part == Part.SUMMARY
                ? !standing.moved().equals(text("moved")) || !standing.drift().equals(text("drift"))
                : !on(standing).equals(standing);
    }

    private static Map<NoteColumn, String> with(SessionNote standing, String step) {
        if (step.isEmpty() || standing.lines(NoteColumn.STEPS).contains(step)) {
            return standing.columns();
        }
        var columns = new EnumMap<NoteColumn, String>(NoteColumn.class);
        columns.putAll(standing.columns());
        columns.merge(NoteColumn.STEPS, step, (steps, next) -> steps + "\n" + next);
        return columns;
    }

    /// The fields of a part, with how many code points each may have.
    private static Map<String, Integer> longest(Part part) {
        var longest = new LinkedHashMap<String, Integer>();
        if (part == Part.SUMMARY) {
            List.of("moved", "step", "drift", "followed")
                    .forEach(field -> longest.put(field, LONGEST_LINE));
            return longest;
        }
        Stream.of(NoteColumn.values())
                .filter(column -> column != NoteColumn.OPINIONS)
                .forEach(column -> longest.put(column.key(), LONGEST_COLUMN));
        for (int n = 1; n <= PAIRS; n++) {
            longest.put("opinion-" + n, LONGEST_OPINION);
            longest.put("whose-" + n, LONGEST_OWNER);
        }
        longest.put("drift", LONGEST_LINE);
        return longest;
    }

    private static String text(Function<String, @Nullable String> sent, String name) {
        var text = sent.apply(name);
        return text == null ? "" : text.replace("\0", "");
    }
}
