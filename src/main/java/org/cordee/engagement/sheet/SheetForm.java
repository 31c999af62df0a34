package org.cordee.engagement.sheet;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.cordee.web.Typed;
import org.jspecify.annotations.Nullable;

/// A sheet as it is typed.
///
/// @param version on which it was written; 0 where nothing stood
public record SheetForm(int version, Map<String, String> texts) {
    public SheetForm {
        texts = Map.copyOf(texts);
    }

    /// As it stands.
    public static SheetForm of(Sheet sheet) {
        return new SheetForm(sheet.version(), sheet.texts());
    }

    /// As the form posts it.
    public static SheetForm of(List<SheetField> fields, Function<String, @Nullable String> sent) {
        var texts = new LinkedHashMap<String, String>();
        for (var field : fields) {
            var text = text(sent, field.key());
            texts.put(field.key(), field.lines() ? Typed.text(text) : Typed.line(text));
        }
        var version = text(sent, "version");
        return new SheetForm(version.matches("\\d{1,9}") ? Integer.parseInt(version) : 0, texts);
    }

    public String text(String key) {
        return texts.getOrDefault(key, "");
    }

    /// What is kept while it is typed.
    Map<String, String> draft() {
        var typed = new LinkedHashMap<>(texts);
        typed.put("version", Integer.toString(version));
        return typed;
    }

    /// The same, written on another version: once that one has been shown.
    SheetForm on(int other) {
        return new SheetForm(other, texts);
    }

    /// What is sealed: what was on the sheet before and has no field any more stays on it.
    Map<String, String> upon(Sheet standing) {
        var all = new LinkedHashMap<>(standing.texts());
        all.putAll(texts);
        return all;
    }

    boolean says(Sheet standing) {
        return texts.entrySet().stream()
                .allMatch(text -> standing.text(text.getKey()).equals(text.getValue()));
    }

    /// The fields that are too long.
    Set<String> refusals(List<SheetField> fields) {
        var refusals = new LinkedHashSet<String>();
        for (var field : fields) {
            if (Typed.length(text(field.key())) > field.longest()) {
                refusals.add(field.key());
            }
        }
        return refusals;
    }

    private static String text(Function<String, @Nullable String> sent, String name) {
        var text = sent.apply(name);
        return text == null ? "" : text.replace("\0", "");
    }
}
