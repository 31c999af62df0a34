package org.cordee.engagement.objective;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.cordee.current.Submissions;
import org.cordee.web.Typed;
import org.jspecify.annotations.Nullable;

/// An objective as it is typed.
///
/// @param key which sending of the form this is
/// @param version of the objective on which it was written; 0 for a new one
public record ObjectiveForm(UUID key, int version, Map<ObjectiveField, String> texts) {
    public enum Reason {
        EMPTY,
        TOO_LONG,
        NO_DAY
    }

    public ObjectiveForm {
        texts = Map.copyOf(texts);
    }

    static ObjectiveForm fresh() {
        return new ObjectiveForm(UUID.randomUUID(), 0, Map.of());
    }

    /// As it stands.
    static ObjectiveForm of(Objective objective) {
        return new ObjectiveForm(UUID.randomUUID(), objective.version(), texts(objective));
    }

    /// As the form posts it.
    static ObjectiveForm of(Function<String, @Nullable String> sent) {
        var texts = new EnumMap<ObjectiveField, String>(ObjectiveField.class);
        for (var field : ObjectiveField.values()) {
            texts.put(field, Typed.line(sent(sent, field.key())));
        }
        var version = sent(sent, "version");
        return new ObjectiveForm(
                Submissions.key(sent(sent, "key")),
                version.matches("\\d{1,9}") ? Integer.parseInt(version) : 0,
                texts);
    }

    static Map<ObjectiveField, String> texts(Objective objective) {
        return Map.of(
                ObjectiveField.TEXT,
                objective.text(),
                ObjectiveField.INDICATOR,
                objective.indicator(),
                ObjectiveField.BY,
                objective.by() == null ? "" : objective.by().toString());
    }

    public String text(ObjectiveField field) {
        return texts.getOrDefault(field, "");
    }

    /// By their names, as they are sealed.
    Map<String, String> fields() {
        var fields = new LinkedHashMap<String, String>();
        for (var field : ObjectiveField.values()) {
            fields.put(field.key(), text(field));
        }
        return fields;
    }

    /// What is kept while it is typed.
    Map<String, String> draft() {
        var typed = new LinkedHashMap<>(fields());
        typed.put("version", Integer.toString(version));
        return typed;
    }

    /// The same, written on another version: once that one has been shown.
    ObjectiveForm on(int other) {
        return new ObjectiveForm(key, other, texts);
    }

    boolean says(Objective objective) {
        return fields().equals(new ObjectiveForm(key, version, texts(objective)).fields());
    }

    /// What must change, by field.
    Map<ObjectiveField, Reason> refusals() {
        var refusals = new LinkedHashMap<ObjectiveField, Reason>();
        for (var field : ObjectiveField.values()) {
            var text = text(field);
            if (field == ObjectiveField.BY) {
                if (!text.isEmpty() && day(text) == null) {
                    refusals.put(field, Reason.NO_DAY);
                }
            } else if (text.isEmpty()) {
                refusals.put(field, Reason.EMPTY);
            } else if (Typed.length(text) > field.longest()) {
                refusals.put(field, Reason.TOO_LONG);
            }
        }
        return refusals;
    }

    /// A day as the form writes it; null for none.
    static @Nullable LocalDate day(String text) {
        try {
            return text.length() == ObjectiveField.BY.longest() ? LocalDate.parse(text) : null;
        } catch (DateTimeParseException none) {
            return null;
        }
    }

    private static String sent(Function<String, @Nullable String> sent, String name) {
        var text = sent.apply(name);
        return text == null ? "" : text.replace("\0", "");
    }
}
