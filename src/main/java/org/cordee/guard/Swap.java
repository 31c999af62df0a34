package org.cordee.guard;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// How a neutral wording takes the place of what was found, so that the sentence still stands: the
/// article before it goes, *de* is cut before a vowel, and a sentence begins with a capital.
///
/// @param start in chars of the text
/// @param end behind it
record Swap(int start, int end, String words) {
    private static final String NO_WORD_BEFORE = "(?<![\\p{L}\\p{N}])";

    /// What stands before it, and what stands there then.
    private record Before(Pattern pattern, String instead) {
        static Before of(String pattern, String instead) {
            var flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
            return new Before(
                    Pattern.compile(NO_WORD_BEFORE + "(?:" + pattern + ")$", flags), instead);
        }
    }

    private static final List<Before> FRENCH =
            List.of(
                    Before.of("(?:d|de\\s+l|d['’]une|d['’]un|du|des)(?:['’]|\\s+)", "d’"),
                    Before.of("de\\s+la\\s+", "d’"),
                    Before.of("de\\s+", "d’"),
                    Before.of("(?:au|aux|à\\s+la)\\s+|à\\s+l['’]", "à "),
                    Before.of("(?:qu['’]|que\\s+)(?:(?:le|la|les)\\s+|l['’])?", "qu’"),
                    Before.of("(?:le|la|les|un|une|ce|cet|cette)\\s+|l['’]", ""));

    private static final List<Before> ENGLISH = List.of(Before.of("(?:the|an?|this)\\s+", ""));

    static Swap of(String text, Finding finding) {
        int start = text.offsetByCodePoints(0, finding.start());
        int end = text.offsetByCodePoints(0, finding.end());
        var words = finding.suggestion();
        var rules = words.matches("une? .*") ? FRENCH : words.matches("an? .*") ? ENGLISH : null;
        var before = text.substring(0, start);
        if (rules != null) {
            for (var rule : rules) {
                var matcher = rule.pattern().matcher(before);
                if (matcher.find()) {
                    start = matcher.start();
                    words = rule.instead() + words;
                    break;
                }
            }
        }
        return new Swap(start, end, begins(text, start) ? capital(words) : words);
    }

    private static boolean begins(String text, int at) {
        var before = text.substring(0, at).stripTrailing();
        return before.isEmpty()
                || ".!?…".indexOf(before.charAt(before.length() - 1)) >= 0
                || text.substring(before.length(), at).contains("\n");
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
