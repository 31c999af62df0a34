package org.cordee.engagement;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.cordee.current.Submissions;
import org.cordee.web.Typed;
import org.jspecify.annotations.Nullable;

/// An engagement as it is typed.
///
/// @param key which sending of the form this is
/// @param version of the engagement on which it was written; 0 for a new one
public record EngagementForm(UUID key, int version, Map<EngagementField, String> texts) {
    public enum Reason {
        EMPTY,
        TOO_LONG
    }

    public EngagementForm {
        texts = Map.copyOf(texts);
    }

    static EngagementForm fresh() {
        return new EngagementForm(UUID.randomUUID(), 0, Map.of());
    }

    /// As it stands.
    public static EngagementForm of(Engagement engagement) {
        return new EngagementForm(
                UUID.randomUUID(), engagement.version(), texts(engagement.read()));
    }

    /// As the form posts it.
    public static EngagementForm of(Function<String, @Nullable String> sent) {
        var texts = new EnumMap<EngagementField, String>(EngagementField.class);
        for (var field : EngagementField.values()) {
            var text = text(sent, field.key());
            texts.put(field, field.hasLines() ? Typed.text(text) : Typed.line(text));
        }
        var version = text(sent, "version");
        return new EngagementForm(
                Submissions.key(text(sent, "key")),
                version.matches("\\d{1,9}") ? Integer.parseInt(version) : 0,
                texts);
    }

    /// What is kept while it is typed.
    Map<String, String> draft() {
        var typed = new LinkedHashMap<String, String>();
        for (var field : EngagementField.values()) {
            typed.put(field.key(), text(field));
        }
        typed.put("version", Integer.toString(version));
        return typed;
    }

    static Map<EngagementField, String> texts(Subject subject) {
        return Map.of(
                EngagementField.ORGANISATION,
                subject.organisation(),
                EngagementField.PEOPLE,
                subject.people(),
                EngagementField.ASKED,
                subject.asked(),
                EngagementField.BENEATH,
                subject.beneath());
    }

    public String text(EngagementField field) {
        return texts.getOrDefault(field, "");
    }

    Subject subject() {
        return new Subject(
                text(EngagementField.ORGANISATION),
                text(EngagementField.PEOPLE),
                text(EngagementField.ASKED),
                text(EngagementField.BENEATH));
    }

    /// The same, written on another version: once that one has been shown.
    EngagementForm on(int other) {
        return new EngagementForm(key, other, texts);
    }

    /// What must change, by field. Only by the client it is called something.
    Map<EngagementField, Reason> refusals() {
        var refusals = new LinkedHashMap<EngagementField, Reason>();
        for (var field : EngagementField.values()) {
            var text = text(field);
            if (Typed.length(text) > field.longest()) {
                refusals.put(field, Reason.TOO_LONG);
            } else if (text.isEmpty() && field == EngagementField.ORGANISATION) {
                refusals.put(field, Reason.EMPTY);
            }
        }
        return refusals;
    }

    private static String text(Function<String, @Nullable String> sent, String name) {
        var text = sent.apply(name);
        return text == null ? "" : text.replace("\0", "");
    }
}
