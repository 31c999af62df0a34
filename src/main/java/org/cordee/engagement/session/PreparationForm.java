package org.cordee.engagement.session;

import java.util.Map;
import java.util.function.Function;
import org.cordee.web.Typed;
import org.jspecify.annotations.Nullable;

/// What a coach means to bear in mind in a session, as it is typed.
///
/// @param version of the line on which it was written; 0 for a new one
/// @param line at most 200 code points; empty for none
public record PreparationForm(int version, String line) {
    private static final int LONGEST = 200;

    static PreparationForm of(Function<String, @Nullable String> sent) {
        var version = text(sent, "version");
        return new PreparationForm(
                version.matches("\\d{1,9}") ? Integer.parseInt(version) : 0, text(sent, "line"));
    }

    Map<String, String> draft() {
        return Map.of("line", line, "version", Integer.toString(version));
    }

    PreparationForm on(int other) {
        return new PreparationForm(other, line);
    }

    boolean isTooLong() {
        return Typed.length(line) > LONGEST;
    }

    private static String text(Function<String, @Nullable String> sent, String name) {
        var text = sent.apply(name);
        return text == null ? "" : Typed.line(text);
    }
}
