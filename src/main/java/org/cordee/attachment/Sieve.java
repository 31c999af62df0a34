package org.cordee.attachment;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;

/// Looks at a file that anybody may have made. Its beginning says what it is; then it is read as
/// that, and what has no place in it is left behind or turns it away.
final class Sieve {
    /// In bytes.
    static final int LARGEST = 5 * 1024 * 1024;

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};
    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};
    private static final byte[] PDF = {'%', 'P', 'D', 'F', '-'};

    /// Answers of every file, whatever it is. It can take long, and much memory: see [Sifter].
    static Sifting sift(byte[] file) {
        if (file.length == 0) {
            return refused(WhyNot.EMPTY);
        }
        if (file.length > LARGEST) {
            return refused(WhyNot.TOO_LARGE);
        }
        if (startsWith(file, PNG)) {
            return PngSieve.sift(file);
        }
        if (startsWith(file, JPEG)) {
            return JpegSieve.sift(file);
        }
        if (startsWith(file, PDF)) {
            return PdfSieve.sift(file);
        }
        return TextSieve.sift(file);
    }

    static Sifting refused(WhyNot why) {
        return new Sifting.Refused(why);
    }

    static boolean startsWith(byte[] file, byte[] beginning) {
        return file.length >= beginning.length
                && Arrays.equals(file, 0, beginning.length, beginning, 0, beginning.length);
    }

    /// Whether a browser might take it, or a part of it, for a page of its own.
    static boolean holdsMarkup(byte[] file) {
        var text = new String(file, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        return Stream.of("<script", "<html", "<!doctype html", "<svg", "<iframe", "<?php")
                .anyMatch(text::contains);
    }

    private Sieve() {}
}
