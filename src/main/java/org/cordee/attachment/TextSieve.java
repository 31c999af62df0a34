package org.cordee.attachment;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/// Plain text: UTF-8, nothing that cannot be seen, and the beginning of no other kind of file.
final class TextSieve {
    private static final List<String> OTHERS =
            List.of(
                    "%pdf",
                    "%!ps", "{\\rtf", "gif8", "riff", "#!", "begin:vcard", "pk\u0003\u0004");

    static Sifting sift(byte[] file) {
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
        } catch (CharacterCodingException otherwise) {
            return Sieve.refused(Sieve.holdsMarkup(file) ? WhyNot.WEB : WhyNot.UNKNOWN);
        }
        var said = text.startsWith("\ufeff") ? text.substring(1) : text;
        var beginning = said.stripLeading().toLowerCase(Locale.ROOT);
        if (beginning.startsWith("<") || Sieve.holdsMarkup(file)) {
            return Sieve.refused(WhyNot.WEB);
        }
        if (OTHERS.stream().anyMatch(beginning::startsWith)
                || said.codePoints().anyMatch(TextSieve::isUnseen)) {
            return Sieve.refused(WhyNot.UNKNOWN);
        }
        return beginning.isEmpty()
                ? Sieve.refused(WhyNot.EMPTY)
                : new Sifting.Clean(FileType.TEXT, said.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean isUnseen(int point) {
        // What turns the order of letters round can make a sentence say something else.
        if (point >= 0x202a && point <= 0x202e || point >= 0x2066 && point <= 0x2069) {
            return true;
        }
        return Character.getType(point) == Character.CONTROL
                && point != '\n'
                && point != '\r'
                && point != '\t'
                && point != '\f';
    }

    private TextSieve() {}
}
