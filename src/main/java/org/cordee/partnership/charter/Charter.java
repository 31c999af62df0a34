package org.cordee.partnership.charter;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.cordee.web.Fingerprint;
import org.cordee.web.Typed;

/// A whole charter, in force or as a proposal would make it.
///
/// @param sections the words of each section in canonical form; one that nobody wrote is absent
public record Charter(Map<Section, String> sections) {
    public static final Charter EMPTY = new Charter(Map.of());

    public Charter {
        var kept = new EnumMap<Section, String>(Section.class);
        sections.forEach((section, words) -> {
            if (!words.isEmpty()) {
                kept.put(section, words);
            }
        });
        sections = kept;
    }

    /// Words of a section in canonical form: NFC, lines ended by LF, no blanks at the end of a
    /// line, no blank line before or after.
    static String canonical(String typed) {
        return Typed.text(
                Typed.text(typed)
                        .lines()
                        .map(line -> line.replaceFirst("[\\s\\p{Z}]+$", ""))
                        .collect(Collectors.joining("\n")));
    }

    static Map<Section, String> canonical(Map<Section, String> typed) {
        var sections = new EnumMap<Section, String>(Section.class);
        typed.forEach((section, words) -> sections.put(section, canonical(words)));
        return sections;
    }

    public String words(Section section) {
        return sections.getOrDefault(section, "");
    }

    public boolean isEmpty() {
        return sections.isEmpty();
    }

    /// This charter with some sections worded otherwise.
    Charter with(Map<Section, String> changes) {
        var all = new EnumMap<Section, String>(Section.class);
        all.putAll(sections);
        all.putAll(changes);
        return new Charter(all);
    }

    /// The sections in which another charter reads otherwise, with its words.
    Map<Section, String> changesTo(Charter other) {
        var changes = new EnumMap<Section, String>(Section.class);
        for (var section : Section.values()) {
            if (!words(section).equals(other.words(section))) {
                changes.put(section, other.words(section));
            }
        }
        return changes;
    }

    /// The text that is accepted, to the letter: every section in order under `# key`, a line of
    /// the words that begins with `#` or a backslash behind a backslash, so that two charters that
    /// differ never give one text. Ends with one LF. The function `charter_text` of the database
    /// says the same.
    public String text() {
        return Arrays.stream(Section.values())
                .map(section ->
                        words(section).isEmpty()
                                ? "# " + section.key()
                                : "# " + section.key() + "\n" + escaped(words(section)))
                .collect(Collectors.joining("\n\n", "", "\n"));
    }

    public Fingerprint fingerprint() {
        return Fingerprint.of(text());
    }

    private static String escaped(String words) {
        return words.lines()
                .map(line -> line.startsWith("#") || line.startsWith("\\") ? "\\" + line : line)
                .collect(Collectors.joining("\n"));
    }
}
