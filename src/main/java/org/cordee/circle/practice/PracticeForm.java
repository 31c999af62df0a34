package org.cordee.circle.practice;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.cordee.circle.CircleId;
import org.cordee.current.Submissions;
import org.cordee.guard.Decisions;
import org.cordee.guard.Readings;
import org.cordee.web.Typed;
import org.jspecify.annotations.Nullable;

/// A practice as it is typed.
///
/// @param key which sending of the form this is
/// @param version of the practice on which it was written; 0 for a new one
/// @param recognised whether the client, reading it, would recognise themselves or mind: `no`,
///   `unsure`, `yes`, or empty
/// @param circles in which it is to stand
/// @param shares whether it is to be read by others, and not kept for oneself
/// @param said of what the guard had found
public record PracticeForm(
        UUID key,
        int version,
        PracticeKind kind,
        String language,
        Map<PracticeField, String> texts,
        String recognised,
        Set<CircleId> circles,
        boolean shares,
        Decisions said) {

    /// Neither a field of [PracticeField] but asked beside them.
    static final String RECOGNISED = "recognised";

    static final String CIRCLES = "circles";

    public enum Reason {
        EMPTY,
        TOO_LONG,
        /// The client could recognise themselves, or nobody knows.
        RECOGNISED,
        /// It stands in a circle, and is to be in none.
        SHARED,
        /// One is not in that circle.
        NOT_THERE
    }

    public PracticeForm {
        texts = Map.copyOf(texts);
        circles = Set.copyOf(circles);
    }

    static PracticeForm fresh(String language, List<CircleId> circles) {
        return new PracticeForm(
                UUID.randomUUID(),
                0,
                PracticeKind.METHOD,
                language,
                Map.of(),
                "",
                Set.copyOf(circles),
                true,
                Decisions.NONE);
    }

    static PracticeForm of(SharedPractice practice, List<CircleId> circles) {
        return new PracticeForm(
                UUID.randomUUID(),
                practice.version(),
                practice.kind(),
                practice.language(),
                practice.texts(),
                "",
                Set.copyOf(circles),
                true,
                Decisions.NONE);
    }

    /// As the form posts it, or as it was kept while it was typed.
    static PracticeForm of(Function<String, @Nullable String> sent, List<String> circles) {
        var texts = new EnumMap<PracticeField, String>(PracticeField.class);
        for (var field : PracticeField.values()) {
            var text = text(sent, field.key());
            texts.put(field, field.hasLines() ? Typed.text(text) : Typed.line(text));
        }
        var version = text(sent, "version");
        var recognised = text(sent, RECOGNISED);
        return new PracticeForm(
                Submissions.key(text(sent, "key")),
                version.matches("\\d{1,9}") ? Integer.parseInt(version) : 0,
                PracticeKind.of(text(sent, "kind")).orElse(PracticeKind.METHOD),
                text(sent, "language").equals("en") ? "en" : "fr",
                texts,
                recognised.matches("no|unsure|yes") ? recognised : "",
                ids(circles),
                !text(sent, "go").equals("keep"),
                Decisions.of(sent, PracticeField.keys()));
    }

    /// What is kept while it is typed.
    Map<String, String> draft() {
        var typed = new LinkedHashMap<String, String>();
        for (var field : PracticeField.values()) {
            typed.put(field.key(), text(field));
        }
        typed.put("kind", kind.key());
        typed.put("language", language);
        typed.put(RECOGNISED, recognised);
        typed.put("version", Integer.toString(version));
        typed.put(
                CIRCLES,
                String.join(" ", circles.stream().map(one -> one.value().toString()).toList()));
        return typed;
    }

    static PracticeForm ofDraft(Map<String, String> draft) {
        return of(draft::get, List.of(draft.getOrDefault(CIRCLES, "").split(" ")));
    }

    public String text(PracticeField field) {
        return texts.getOrDefault(field, "");
    }

    /// What the guard reads.
    Map<String, String> guarded() {
        var fields = new LinkedHashMap<String, String>();
        for (var field : PracticeField.values()) {
            fields.put(field.key(), text(field));
        }
        return fields;
    }

    /// The same with the neutral wordings in it.
    PracticeForm with(Readings readings) {
        var read = new EnumMap<PracticeField, String>(PracticeField.class);
        for (var field : PracticeField.values()) {
            read.put(field, readings.text(field.key()));
        }
        return new PracticeForm(
                key, version, kind, language, read, recognised, circles, shares, said);
    }

    /// The same, written on another version: once that one has been shown.
    PracticeForm on(int other) {
        return new PracticeForm(
                key, other, kind, language, texts, recognised, circles, shares, said);
    }

    /// What must change, by field. What is kept for oneself needs a title and no more.
    Map<String, Reason> refusals() {
        var refusals = new LinkedHashMap<String, Reason>();
        for (var field : PracticeField.values()) {
            var needed = shares ? field.isNeeded() : field == PracticeField.TITLE;
            if (needed && text(field).isEmpty()) {
                refusals.put(field.key(), Reason.EMPTY);
            } else if (Typed.length(text(field)) > field.longest()) {
                refusals.put(field.key(), Reason.TOO_LONG);
            }
        }
        if (shares && !recognised.equals("no")) {
            refusals.put(RECOGNISED, recognised.isEmpty() ? Reason.EMPTY : Reason.RECOGNISED);
        }
        if (shares && circles.isEmpty()) {
            refusals.put(CIRCLES, Reason.EMPTY);
        }
        return refusals;
    }

    private static Set<CircleId> ids(List<String> circles) {
        var ids = new LinkedHashSet<CircleId>();
        for (var circle : circles) {
            try {
                ids.add(CircleId.of(circle));
            } catch (IllegalArgumentException none) {
                // What is no circle is no choice.
                continue;
            }
        }
        return ids;
    }

    private static String text(Function<String, @Nullable String> sent, String name) {
        var text = sent.apply(name);
        return text == null ? "" : text.replace("\0", "");
    }
}
