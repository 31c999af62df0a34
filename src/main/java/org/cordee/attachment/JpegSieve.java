package org.cordee.attachment;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

/// A JPEG, segment by segment: of what is said of it only how the camera was held is read. How
/// often it goes over its points is counted, since each time costs as much as drawing it once.
final class JpegSieve {
    /// Far more than any camera or program uses.
    private static final int MOST_SCANS = 32;

    private static final int SCAN = 0xda;
    private static final int END = 0xd9;
    private static final int JFIF = 0xe0;

    /// Where a camera notes things.
    private static final int NOTES = 0xe1;

    /// It tells how the colours are written.
    private static final int ADOBE = 0xee;

    static Sifting sift(byte[] file) {
        var kept = new ByteArrayOutputStream(file.length);
        kept.write(file, 0, 2);
        var at = 2;
        var scans = 0;
        var measured = false;
        var turn = CameraTurn.NONE;
        while (true) {
            while (at + 1 < file.length && at(file, at) == 0xff && at(file, at + 1) == 0xff) {
                at++;
            }
            if (file.length - at < 2 || at(file, at) != 0xff) {
                return Sieve.refused(WhyNot.UNREADABLE);
            }
            var marker = at(file, at + 1);
            if (marker == END) {
                break;
            }
            var length =
                    file.length - at < 4 ? 0 : ByteBuffer.wrap(file, at + 2, 2).getShort() & 0xffff;
            if (length < 2 || length > file.length - at - 2) {
                return Sieve.refused(WhyNot.UNREADABLE);
            }
            if (isFrame(marker)) {
                // A second frame would undo the measure of the first.
                if (measured || length < 8) {
                    return Sieve.refused(WhyNot.UNREADABLE);
                }
                measured = true;
                if (!fits(ByteBuffer.wrap(file, at + 5, 4))) {
                    return Sieve.refused(WhyNot.TOO_MANY_PIXELS);
                }
            }
            var end = at + 2 + length;
            if (marker == SCAN) {
                if (++scans > MOST_SCANS || !measured) {
                    return Sieve.refused(WhyNot.UNREADABLE);
                }
                end = afterPoints(file, end);
            }
            if (marker == NOTES && turn.equals(CameraTurn.NONE)) {
                turn = CameraTurn.noted(ByteBuffer.wrap(file, at + 4, length - 2).slice());
            }
            if (!isSaid(marker)) {
                kept.write(file, at, end - at);
            }
            at = end;
        }
        if (scans == 0) {
            return Sieve.refused(WhyNot.UNREADABLE);
        }
        kept.write(0xff);
        kept.write(END);
        return Drawn.again(FileType.JPEG, kept.toByteArray(), turn);
    }

    private static boolean fits(ByteBuffer measure) {
        var height = measure.getShort() & 0xffff;
        return Drawn.fits(measure.getShort() & 0xffff, height, 4);
    }

    /// SOF, whichever way of packing.
    private static boolean isFrame(int marker) {
        return marker >= 0xc0
                && marker <= 0xcf
                && marker != 0xc4
                && marker != 0xc8
                && marker != 0xcc;
    }

    /// A comment, or a note of a camera or a program.
    private static boolean isSaid(int marker) {
        return marker == 0xfe || marker > JFIF && marker <= 0xef && marker != ADOBE;
    }

    /// Where the points of a scan end: at the next marker that is none of theirs.
    private static int afterPoints(byte[] file, int from) {
        var at = from;
        while (at + 1 < file.length) {
            if (at(file, at) == 0xff) {
                var next = at(file, at + 1);
                if (next != 0 && next != 0xff && !(next >= 0xd0 && next <= 0xd7)) {
                    return at;
                }
            }
            at++;
        }
        return file.length;
    }

    private static int at(byte[] file, int at) {
        return file[at] & 0xff;
    }

    private JpegSieve() {}
}
