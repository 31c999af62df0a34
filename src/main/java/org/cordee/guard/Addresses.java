package org.cordee.guard;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Where somebody can be reached: mail, telephone, the web. Each pattern goes forward only, so that
/// no text makes it slow.
final class Addresses {
    private static final Pattern URL = Pattern.compile("(?i)\\b(?:https?://|www\\.)[^\\s<>\"«»]++");

    /// What people write without the beginning: `cabinet-roux.fr`.
    private static final Pattern DOMAIN =
            Pattern.compile(
                    "(?i)(?<![\\p{L}\\p{N}@.-])[\\p{L}\\p{N}][\\p{L}\\p{N}-]{0,62}+(?:\\.[\\p{L}\\p{N}][\\p{L}\\p{N}-]{0,62}+){0,3}?\\.(?:fr|com|org|net|eu|io|be|ch|ca|lu|re|info|biz|pro|coop|bzh|paris|co)(?![\\p{L}\\p{N}])(?:/[^\\s<>\"«»]*+)?");

    private static final String LAST_OF_SENTENCE = ".,;:!?)]}’'…";
    private static final long TRIES = 2000;
    private static final int FEWEST_DIGITS = 6;

    /// A place in chars of the text.
    record Place(int start, int end, Kind kind) {}

    /// @param regions where numbers without a country code are at home
    static List<Place> in(String text, List<String> regions) {
        var found = new ArrayList<Place>();
        mails(text, found);
        for (var pattern : List.of(URL, DOMAIN)) {
            var matcher = pattern.matcher(text);
            while (matcher.find()) {
                int end = matcher.end();
                while (end > matcher.start()
                        && LAST_OF_SENTENCE.indexOf(text.charAt(end - 1)) >= 0) {
                    end--;
                }
                found.add(new Place(matcher.start(), end, Kind.URL));
            }
        }
        regions.forEach(region -> phones(text, region, found));
        return found;
    }

    /// Only around enough digits: of most lines it is plain that they hold no number.
    private static void phones(String text, String region, List<Place> found) {
        for (int start = 0; start < text.length(); ) {
            int line = text.indexOf('\n', start);
            int end = line < 0 ? text.length() : line;
            int from = start;
            if (hasDigits(text, start, end)) {
                PhoneNumberUtil.getInstance()
                        .findNumbers(text.substring(start, end), region, Leniency.VALID, TRIES)
                        .forEach(match ->
                                found.add(
                                        new Place(
                                                from + match.start() + opened(match.rawString()),
                                                from + match.end(),
                                                Kind.PHONE)));
            }
            start = end + 1;
        }
    }

    /// 1 where it begins with a bracket of the sentence.
    private static int opened(String number) {
        long open = number.chars().filter(sign -> sign == '(').count();
        long closed = number.chars().filter(sign -> sign == ')').count();
        return number.startsWith("(") && open > closed ? 1 : 0;
    }

    private static boolean hasDigits(String text, int from, int to) {
        int digits = 0;
        for (int n = from; n < to && digits < FEWEST_DIGITS; n++) {
            digits += Character.isDigit(text.charAt(n)) ? 1 : 0;
        }
        return digits == FEWEST_DIGITS;
    }

    /// From each @ to both sides.
    private static void mails(String text, List<Place> found) {
        for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
            int start = at;
            while (start > 0 && isLocal(text.charAt(start - 1))) {
                start--;
            }
            int end = at + 1;
            int dot = -1;
            while (end < text.length() && isHost(text.charAt(end))) {
                if (text.charAt(end) == '.') {
                    dot = end;
                }
                end++;
            }
            while (end > at + 1 && !Character.isLetterOrDigit(text.charAt(end - 1))) {
                end--;
            }
            if (start < at && dot > at + 1 && dot < end - 1) {
                found.add(new Place(start, end, Kind.EMAIL));
            }
        }
    }

    private static boolean isLocal(char sign) {
        return Character.isLetterOrDigit(sign) || "!#$%&*+/=?^_`{|}~.-".indexOf(sign) >= 0;
    }

    private static boolean isHost(char sign) {
        return Character.isLetterOrDigit(sign) || sign == '.' || sign == '-';
    }

    private Addresses() {}
}
