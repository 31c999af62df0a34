package org.cordee.contact.file;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Addresses of the web; what a browser would run instead of fetch is none.
final class WebAddress {
    private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):(?!\\d)");
    private static final Pattern HOST =
            Pattern.compile(
                    "[\\p{L}\\p{N}\\p{M}_-]+(?:\\.[\\p{L}\\p{N}\\p{M}_-]+)+\\.?(?::\\d{1,5})?");
    private static final int LONGEST_HOST = 260;

    /// Those in a field; none where one of them is no address.
    static List<String> in(String line) {
        var whole = of(line);
        if (whole.isPresent()) return List.of(whole.get());
        var pieces = Stream.of(line.split("[\\s;,]+")).filter(piece -> !piece.isEmpty()).toList();
        var addresses = pieces.stream().map(WebAddress::of).flatMap(Optional::stream).toList();
        return addresses.size() == pieces.size() ? addresses : List.of();
    }

    /// The address that this is, with `https://` where it says none.
    static Optional<String> of(String text) {
        if (text.length() > Detail.LONGEST || text.codePoints().anyMatch(WebAddress::isForeign)) {
            return Optional.empty();
        }
        var scheme = SCHEME.matcher(text);
        var rest = text.startsWith("//") ? text.substring(2) : text;
        var before = "https";
        if (scheme.lookingAt()) {
            before = scheme.group(1).toLowerCase(Locale.ROOT);
            rest = text.substring(scheme.end());
            if (!before.startsWith("http") || before.length() > 5 || !rest.startsWith("//")) {
                return Optional.empty();
            }
            rest = rest.substring(2);
        }
        var host = rest.split("[/?#]", 2)[0];
        var isHost = host.length() <= LONGEST_HOST && HOST.matcher(host).matches();
        var isScheme = before.equals("http") || before.equals("https");
        return isHost && isScheme ? Optional.of(before + "://" + rest) : Optional.empty();
    }

    private static boolean isForeign(int point) {
        return Character.isWhitespace(point)
                || Character.isSpaceChar(point)
                || Character.isISOControl(point)
                || Character.getType(point) == Character.FORMAT
                || point == 0xfffd
                || "<>\"\\^`{|}".indexOf(point) >= 0;
    }

    private WebAddress() {}
}
