package org.cordee.contact.file;

import com.ibm.icu.text.IDNA;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Addresses of mail, as people and programs write them into one field.
final class MailAddress {
    private static final IDNA NAMES_OF_HOSTS =
            IDNA.getUTS46Instance(IDNA.NONTRANSITIONAL_TO_ASCII | IDNA.USE_STD3_RULES);
    private static final int LONGEST = 254;
    private static final int MOST_TRIED = 10_000;

    /// What a field holds.
    ///
    /// @param addresses in the form of [Kind#EMAIL]
    /// @param odd what is written as an address and is none, as it was written
    /// @param names of whom it is the address, written beside it
    record Found(List<String> addresses, List<String> odd, List<String> names) {}

    static Found in(String field) {
        var found = new Found(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        if (field.length() > MOST_TRIED) {
            found.odd.add(field);
            return found;
        }
        var rest = new StringBuilder();
        for (var piece : pieces(field)) read(piece, rest, found);
        var left = rest.toString().strip();
        if (isSaid(left)) (found.addresses.isEmpty() ? found.odd : found.names).add(left);
        return found;
    }

    /// The one address that this text is, in the form of [Kind#EMAIL].
    static Optional<String> of(String text) {
        var bare = bare(text);
        var at = bare.indexOf('@');
        if (at < 1 || at > 64 || at != bare.lastIndexOf('@') || bare.length() > LONGEST) {
            return Optional.empty();
        }
        var local = bare.substring(0, at).toLowerCase(Locale.ROOT);
        if (local.codePoints().anyMatch(MailAddress::isForeignToLocal)) return Optional.empty();
        var host = bare.substring(at + 1);
        return host(host.endsWith(".") ? host.substring(0, host.length() - 1) : host)
                .map(ascii -> local + "@" + ascii);
    }

    private static String bare(String text) {
        var bare = new StringBuilder();
        text.codePoints()
                .filter(point -> Character.getType(point) != Character.FORMAT)
                .forEach(bare::appendCodePoint);
        var address = bare.toString().strip();
        if (address.regionMatches(true, 0, "mailto:", 0, 7)) {
            var query = address.indexOf('?');
            address = address.substring(7, query < 0 ? address.length() : query).strip();
        }
        return address;
    }

    private static Optional<String> host(String host) {
        if (host.indexOf('.') < 1) return Optional.empty();
        var info = new IDNA.Info();
        var ascii = NAMES_OF_HOSTS.nameToASCII(host, new StringBuilder(), info).toString();
        var top = ascii.substring(ascii.lastIndexOf('.') + 1);
        var isName = !info.hasErrors() && top.length() > 1 && !Character.isDigit(top.charAt(0));
        return isName ? Optional.of(ascii.toLowerCase(Locale.ROOT)) : Optional.empty();
    }

    private static boolean isForeignToLocal(int point) {
        return Character.isWhitespace(point)
                || Character.isSpaceChar(point)
                || Character.isISOControl(point)
                || point == 0xfffd
                || "()<>[]:;,\\\"@".indexOf(point) >= 0;
    }

    /// A piece is an address with its name (`Ann <ann@lyon.example>`), an address alone, or several
    /// with nothing but spaces between them.
    private static void read(String piece, StringBuilder rest, Found found) {
        var opens = piece.lastIndexOf('<');
        var closes = piece.indexOf('>', opens + 1);
        if (opens >= 0 && closes > opens) {
            var address = of(piece.substring(opens + 1, closes));
            if (address.isEmpty()) {
                found.odd.add(piece);
                return;
            }
            found.addresses.add(address.get());
            rest.append(' ').append(piece, 0, opens).append(piece, closes + 1, piece.length());
            name(rest, found);
            return;
        }
        if (isAside(piece) && !found.addresses.isEmpty()) {
            found.names.add(piece);
            return;
        }
        if (piece.indexOf('@') < 0) {
            // `"Durand, Ann" <ann@lyon.example>` is cut at its comma: the name goes on.
            rest.append(rest.isEmpty() ? "" : ", ").append(piece);
            return;
        }
        var several = new ArrayList<String>();
        for (var word : piece.strip().split("\\s+")) {
            var address = of(word);
            if (address.isEmpty()) {
                found.odd.add(piece);
                return;
            }
            several.add(address.get());
        }
        found.addresses.addAll(several);
    }

    private static void name(StringBuilder rest, Found found) {
        var name = rest.toString().replace('"', ' ').strip();
        if (!name.isEmpty()) found.names.add(name);
        rest.setLength(0);
    }

    private static boolean isAside(String piece) {
        return piece.startsWith("(") && piece.endsWith(")");
    }

    /// A dash in an empty field says nothing.
    private static boolean isSaid(String text) {
        return text.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    private static List<String> pieces(String field) {
        var pieces = new ArrayList<String>();
        var piece = new StringBuilder();
        for (var i = 0; i < field.length(); i++) {
            var sign = field.charAt(i);
            if (sign == '(') cut(piece, pieces);
            if (",;|\n".indexOf(sign) >= 0) cut(piece, pieces);
            else piece.append(sign);
            if (sign == '>' || sign == ')') cut(piece, pieces);
        }
        cut(piece, pieces);
        return pieces;
    }

    private static void cut(StringBuilder piece, List<String> pieces) {
        var text = piece.toString().strip();
        if (!text.isEmpty()) pieces.add(text);
        piece.setLength(0);
    }

    private MailAddress() {}
}
