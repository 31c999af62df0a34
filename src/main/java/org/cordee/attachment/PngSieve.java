package org.cordee.attachment;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.zip.CRC32;

/// A PNG, chunk by chunk: its points are kept, whatever else is said of them is not even read.
final class PngSieve {
    private static final Set<String> KEPT = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");
    private static final int SIGNATURE = 8;

    /// Length, name and checksum.
    private static final int AROUND = 12;

    static Sifting sift(byte[] file) {
        var kept = new ByteArrayOutputStream(file.length);
        kept.write(file, 0, SIGNATURE);
        var at = SIGNATURE;
        var ended = false;
        while (!ended) {
            if (file.length - at < AROUND) {
                return Sieve.refused(WhyNot.UNREADABLE);
            }
            var length = ByteBuffer.wrap(file, at, 4).getInt();
            if (length < 0 || length > file.length - at - AROUND) {
                return Sieve.refused(WhyNot.UNREADABLE);
            }
            var name = new String(file, at + 4, 4, StandardCharsets.ISO_8859_1);
            var first = at == SIGNATURE;
            if (first != name.equals("IHDR") || !isWhole(file, at, length)) {
                return Sieve.refused(WhyNot.UNREADABLE);
            }
            if (first && !fits(ByteBuffer.wrap(file, at + 8, length))) {
                return Sieve.refused(WhyNot.TOO_MANY_PIXELS);
            }
            if (KEPT.contains(name)) {
                kept.write(file, at, length + AROUND);
            }
            at += length + AROUND;
            ended = name.equals("IEND");
        }
        return Drawn.again(FileType.PNG, kept.toByteArray(), CameraTurn.NONE);
    }

    private static boolean isWhole(byte[] file, int at, int length) {
        var sum = new CRC32();
        sum.update(file, at + 4, length + 4);
        return (int) sum.getValue() == ByteBuffer.wrap(file, at + 8 + length, 4).getInt();
    }

    private static boolean fits(ByteBuffer header) {
        if (header.remaining() != 13) {
            return false;
        }
        var width = header.getInt();
        var height = header.getInt();
        var depth = header.get();
        return Drawn.fits(width, height, depth == 16 ? 8 : 4);
    }

    private PngSieve() {}
}
