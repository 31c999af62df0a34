package org.cordee.attachment;

import java.util.Arrays;
import java.util.Locale;
import org.cordee.web.Typed;

/// What a file is called: shown, given to whoever takes it away, and never a path.
final class FileName {
    static final int LONGEST = 120;

    /// The last part of what the other machine called it, without anything that hides or leads
    /// elsewhere, ending as files of its type end.
    static String clean(String sent, FileType type) {
        var parts = sent.split("[/\\\\]", -1);
        var seen = new StringBuilder();
        Typed.line(Arrays.asList(parts).getLast())
                .codePoints()
                .filter(point -> Character.getType(point) != Character.FORMAT)
                .map(point -> "<>:\"|?*".indexOf(point) < 0 ? point : '_')
                .forEach(seen::appendCodePoint);
        var name = seen.toString().strip().replaceAll("^[.\\s]+|[.\\s]+$", "");
        var lower = name.toLowerCase(Locale.ROOT);
        var ending =
                type.endings().stream()
                        .map(one -> "." + one)
                        .filter(lower::endsWith)
                        .findFirst()
                        .orElse("");
        var stem = name.substring(0, name.length() - ending.length()).strip();
        var most = LONGEST - 5;
        if (Typed.length(stem) > most) {
            stem = stem.substring(0, stem.offsetByCodePoints(0, most)).strip();
        }
        return (stem.isEmpty() ? "document" : stem)
                + (ending.isEmpty() ? "." + type.endings().getFirst() : ending);
    }

    private FileName() {}
}
