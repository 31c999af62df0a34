package org.cordee.contact.file;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.cordee.contact.file.Reading.Why;

/// What kind of file it is, by its bytes: names of files are often wrong.
final class FileBytes {
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};

    /// Old telephones fill their files up with NUL.
    static byte[] withoutPadding(byte[] file) {
        if (isWide(file)) return file;
        var end = file.length;
        while (end > 0 && file[end - 1] == 0) end--;
        return end == file.length ? file : Arrays.copyOf(file, end);
    }

    /// Empty where it may be text.
    static Optional<Why> whyNoText(byte[] file) {
        if (isBlank(file)) return Optional.of(Why.EMPTY);
        if (startsWith(file, ZIP)) {
            return Optional.of(
                    holds(file, "xl/", "opendocument.spreadsheet", "Index/Tables")
                            ? Why.WORKBOOK
                            : Why.NOT_TEXT);
        }
        if (startsWith(file, OLE)) {
            return Optional.of(
                    holds(file, wide("WordDocument"), wide("__substg1.0"))
                            ? Why.NOT_TEXT
                            : Why.WORKBOOK);
        }
        var beginning = beginning(file);
        if (beginning.startsWith("<")) {
            return Optional.of(
                    Stream.of("office:spreadsheet", "opendocument.spreadsheet")
                                    .anyMatch(beginning::contains)
                            ? Why.WORKBOOK
                            : Why.NOT_TEXT);
        }
        var known =
                Stream.of(
                                "%pdf",
                                "{\\rtf", "gif8", "%!ps", "\u0089png", "\u00ff\u00d8\u00ff", "riff")
                        .anyMatch(beginning::startsWith);
        return known || isBinary(file) ? Optional.of(Why.NOT_TEXT) : Optional.empty();
    }

    /// Two bytes a letter: with a mark at the beginning as Excel writes it, or, without, such that
    /// every other byte of the beginning is NUL.
    static boolean isWide(byte[] file) {
        return isMarkedWide(file) || isWide(file, 0) || isWide(file, 1);
    }

    static boolean isMarkedWide(byte[] file) {
        return startsWith(file, new byte[] {(byte) 0xff, (byte) 0xfe})
                || startsWith(file, new byte[] {(byte) 0xfe, (byte) 0xff});
    }

    /// @param nul where the NUL of a pair stands: first in big endian, second in little
    static boolean isWide(byte[] file, int nul) {
        if (file.length < 8 || file.length % 2 != 0) return false;
        for (var i = 0; i < 8; i += 2) {
            if (file[i + nul] != 0 || file[i + 1 - nul] <= 0) return false;
        }
        return true;
    }

    private static boolean isBlank(byte[] file) {
        for (var each : file) {
            var isMark = each == (byte) 0xef || each == (byte) 0xbb || each == (byte) 0xbf;
            var isWideMark = each == (byte) 0xff || each == (byte) 0xfe;
            if (each < 0 || each > ' ') {
                if (!isMark && !isWideMark) return false;
            }
        }
        return true;
    }

    /// A damaged letter or two may be control characters; a hundredth of a file is not damage.
    private static boolean isBinary(byte[] file) {
        if (isWide(file)) return false;
        var controls = 0;
        for (var each : file) {
            if (each == 0) return true;
            if (each > 0 && each < ' ' && !(each >= '\t' && each <= '\r') && each != 0x1a) {
                controls++;
            }
        }
        return controls > 2 + file.length / 100;
    }

    private static String beginning(byte[] file) {
        var length = Math.min(file.length, 2000);
        var text = new String(file, 0, length, StandardCharsets.ISO_8859_1);
        var mark = text.startsWith("\u00ef\u00bb\u00bf") ? 3 : 0;
        return text.substring(mark).strip().toLowerCase(Locale.ROOT);
    }

    private static boolean startsWith(byte[] file, byte[] beginning) {
        return file.length >= beginning.length
                && Arrays.equals(file, 0, beginning.length, beginning, 0, beginning.length);
    }

    private static boolean holds(byte[] file, String... words) {
        var text = new String(file, StandardCharsets.ISO_8859_1);
        return Stream.of(words).anyMatch(text::contains);
    }

    private static String wide(String word) {
        return new String(word.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
    }

    private FileBytes() {}
}
