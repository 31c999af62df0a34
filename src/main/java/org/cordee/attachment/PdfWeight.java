package org.cordee.attachment;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// How much a PDF becomes when it is unpacked, by the bytes alone: known before anything of it is
/// read, since one that swells would take the memory of the house with it.
final class PdfWeight {
    private static final long MOST_EACH = 40_000_000;

    /// What the objects themselves are packed in is read whole, whatever the file is asked for.
    private static final long MOST_OBJECTS = 8_000_000;

    private static final long MOST = 200_000_000;
    private static final int MOST_STREAMS = 20_000;

    /// How far before its bytes a stream is described.
    private static final int WINDOW = 16_384;

    private static final Pattern STREAM = Pattern.compile("(?<!end)stream\\r?\\n?");
    private static final Pattern OBJECTS = Pattern.compile("/(ObjStm|XRef)\\b");
    private static final Pattern PACKED = Pattern.compile("/(FlateDecode|Fl)\\b");

    /// Ways of packing that can hide another, or that nobody uses for objects.
    private static final Pattern ODD =
            Pattern.compile("/(ASCII85Decode|A85|ASCIIHexDecode|AHx|RunLengthDecode|RL)\\b");

    /// Old, and a way to swell that is not looked into.
    private static final Pattern OLD = Pattern.compile("/(LZWDecode|LZW)\\b");

    /// A name of those written so that it does not look like it.
    private static final Pattern ESCAPED =
            Pattern.compile("/[A-Za-z0-9]*#[0-9A-Fa-f]{2}[^\\s/<>()\\[\\]]*");

    private static final int ARCHIVE_END = 65_557;

    static boolean isBearable(byte[] file) {
        var text = new String(file, StandardCharsets.ISO_8859_1);
        if (OLD.matcher(text).find() || isDisguised(text)) {
            return false;
        }
        var streams = STREAM.matcher(text);
        var some = new byte[65_536];
        long all = 0;
        long objects = 0;
        for (var n = 0; streams.find(); n++) {
            var before = text.substring(Math.max(0, streams.start() - WINDOW), streams.start());
            var own = before.substring(Math.max(0, before.lastIndexOf("endstream")));
            var holdsObjects = OBJECTS.matcher(own).find();
            if (holdsObjects
                    && (ODD.matcher(own).find() || PACKED.matcher(own).results().count() > 1)) {
                return false;
            }
            var unpacked = unpacked(file, streams.end(), some);
            all += unpacked;
            objects += holdsObjects ? unpacked : 0;
            if (n > MOST_STREAMS
                    || unpacked >= MOST_EACH
                    || all >= MOST
                    || objects > MOST_OBJECTS) {
                return false;
            }
        }
        return true;
    }

    /// Whether a ZIP, or what is made as one, ends where the file ends: programs that open those
    /// look there first.
    static boolean hasArchiveBehind(byte[] file) {
        var from = Math.max(0, file.length - ARCHIVE_END);
        var end = new String(file, from, file.length - from, StandardCharsets.ISO_8859_1);
        return end.contains("PK\u0005\u0006");
    }

    private static boolean isDisguised(String text) {
        return ESCAPED.matcher(text)
                .results()
                .map(name -> plain(name.group()))
                .anyMatch(name ->
                        OBJECTS.matcher(name).matches()
                                || PACKED.matcher(name).matches()
                                || ODD.matcher(name).matches()
                                || OLD.matcher(name).matches());
    }

    private static String plain(String name) {
        return Pattern.compile("#([0-9A-Fa-f]{2})")
                .matcher(name)
                .replaceAll(code ->
                        Matcher.quoteReplacement(
                                String.valueOf((char) Integer.parseInt(code.group(1), 16))));
    }

    /// So many bytes it becomes, as far as that can be said.
    private static long unpacked(byte[] file, int from, byte[] some) {
        if (file.length - from < 2
                || (file[from] & 0x0f) != 8
                || ((file[from] & 0xff) << 8 | file[from + 1] & 0xff) % 31 != 0) {
            return 0;
        }
        var inflater = new Inflater();
        long count = 0;
        try {
            inflater.setInput(file, from, file.length - from);
            while (count < MOST_EACH && !inflater.finished()) {
                var more = inflater.inflate(some);
                if (more == 0) {
                    break;
                }
                count += more;
            }
        } catch (DataFormatException brokenOff) {
            return count;
        } finally {
            inflater.end();
        }
        return count;
    }

    private PdfWeight() {}
}
