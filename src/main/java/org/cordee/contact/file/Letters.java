package org.cordee.contact.file;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// The letters that the bytes of a file stand for.
///
/// UTF-8 where it can be, line by line: one card of another program in a file does not spoil the
/// others. What is not UTF-8 is windows-1252, which Windows writes in Western Europe and which
/// holds ISO-8859-15 but for eight signs; or the alphabet of an old Mac or of DOS, which Excel
/// still writes, where that one gives more letters of these languages.
final class Letters {
    private static final String OFTEN = "àâäáãåæçéèêëîïíìôöòóõøœùûüúÿñß’";
    private static final String SELDOM = "ÀÂÄÁÅÆÇÉÈÊËÎÏÍÔÖÓØŒÙÛÜÚÑ";

    static String of(byte[] file) {
        var text = decoded(file);
        // Every tool that joins files leaves such marks behind.
        return text.indexOf('\ufeff') < 0 ? text : text.replace("\ufeff", "");
    }

    private static String decoded(byte[] file) {
        if (FileBytes.isMarkedWide(file)) return new String(file, StandardCharsets.UTF_16);
        if (FileBytes.isWide(file, 1)) return new String(file, StandardCharsets.UTF_16LE);
        if (FileBytes.isWide(file, 0)) return new String(file, StandardCharsets.UTF_16BE);
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
        } catch (CharacterCodingException notAllOfIt) {
            return byLine(file, alphabet(file));
        }
    }

    private static String byLine(byte[] file, Charset alphabet) {
        var whole = new String(file, StandardCharsets.UTF_8);
        var isMostlyGood = good(whole) >= lost(whole);
        var text = new StringBuilder(file.length);
        for (int from = 0, to; from < file.length; from = to) {
            to = from;
            while (to < file.length && file[to] != '\n' && file[to] != '\r') to++;
            if (to < file.length) to++;
            text.append(line(Arrays.copyOfRange(file, from, to), alphabet, isMostlyGood));
        }
        return text.toString();
    }

    /// A line with some good UTF-8 in a file of such was damaged on the way: its lost letters show
    /// as U+FFFD. Another was never UTF-8.
    private static String line(byte[] line, Charset alphabet, boolean isMostlyGood) {
        var text = new String(line, StandardCharsets.UTF_8);
        var isDamaged = isMostlyGood && good(text) > 0;
        return isDamaged || lost(text) == 0 ? text : new String(line, alphabet);
    }

    private static long good(String text) {
        return text.chars().filter(letter -> letter > 0x7f && letter != '\ufffd').count();
    }

    private static long lost(String text) {
        return text.chars().filter(letter -> letter == '\ufffd').count();
    }

    private static Charset alphabet(byte[] file) {
        var best = Charset.forName("windows-1252");
        var most = likeness(file, best);
        for (var other : others()) {
            var likeness = likeness(file, other);
            if (likeness > most) {
                best = other;
                most = likeness;
            }
        }
        return best;
    }

    /// They come with the whole JDK, not with each cut of it.
    private static List<Charset> others() {
        return Stream.of("x-MacRoman", "IBM850")
                .filter(Charset::isSupported)
                .map(Charset::forName)
                .toList();
    }

    private static int likeness(byte[] file, Charset alphabet) {
        var counts = new int[256];
        for (var each : file) counts[each & 0xff]++;
        var likeness = 0;
        for (var i = 0x80; i < 0x100; i++) {
            var letter = new String(new byte[] {(byte) i}, alphabet);
            if (OFTEN.contains(letter)) likeness += 2 * counts[i];
            else if (SELDOM.contains(letter)) likeness += counts[i];
        }
        return likeness;
    }

    private Letters() {}
}
