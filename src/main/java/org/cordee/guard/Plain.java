package org.cordee.guard;

import java.text.Normalizer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// A text as its reader sees it: letters composed, in their plain shape, without the signs that
/// nobody sees. So a name is no less one for a soft hyphen within it or for letters in bold.
final class Plain {
    private final String text;
    private final int @Nullable [] starts;
    private final int @Nullable [] ends;

    private Plain(String text, int @Nullable [] starts, int @Nullable [] ends) {
        this.text = text;
        this.starts = starts;
        this.ends = ends;
    }

    static Plain of(String written) {
        for (int n = 0; n < written.length(); n++) {
            if (!isPlain(written.charAt(n))) {
                return composed(written);
            }
        }
        return new Plain(written, null, null);
    }

    String text() {
        return text;
    }

    /// Where the char at this place of the plain text begins in the text as it is written.
    int start(int at) {
        return starts == null ? at : starts[at];
    }

    /// Where the char before this place ends in the text as it is written.
    int end(int at) {
        return ends == null ? at : ends[at - 1];
    }

    private static Plain composed(String written) {
        var plain = new StringBuilder(written.length());
        var starts = new int[written.length() + 16];
        var ends = new int[written.length() + 16];
        int at = 0;
        while (at < written.length()) {
            int end = cluster(written, at);
            if (end == at + 1 && isPlain(written.charAt(at))) {
                plain.append(written.charAt(at));
            } else {
                append(written.substring(at, end), plain);
            }
            if (plain.length() > starts.length) {
                starts = Arrays.copyOf(starts, 2 * plain.length());
                ends = Arrays.copyOf(ends, 2 * plain.length());
            }
            // All that came of a cluster stands where the cluster does.
            for (int n = plain.length() - 1; n >= 0 && ends[n] == 0; n--) {
                starts[n] = at;
                ends[n] = end;
            }
            at = end;
        }
        return new Plain(plain.toString(), starts, ends);
    }

    private static void append(String cluster, StringBuilder plain) {
        Normalizer.normalize(cluster, Normalizer.Form.NFKC)
                .codePoints()
                .filter(point -> Character.getType(point) != Character.FORMAT)
                .forEach(plain::appendCodePoint);
    }

    /// Behind a sign and the marks that belong to it.
    private static int cluster(String written, int from) {
        int at = from + Character.charCount(written.codePointAt(from));
        while (at < written.length() && written.charAt(at) >= 0x300) {
            int point = written.codePointAt(at);
            if (Character.getType(point) != Character.NON_SPACING_MARK) {
                break;
            }
            at += Character.charCount(point);
        }
        return at;
    }

    /// What stands for itself: letters and signs of Western Europe, its quotes and dashes, its
    /// euro. The spaces that do not break become spaces.
    private static boolean isPlain(char sign) {
        return sign < 0xA0
                || sign > 0xA0 && sign < 0x180 && sign != 0xAD
                || sign >= 0x2012 && sign <= 0x2022
                || sign == 0x20AC;
    }
}
