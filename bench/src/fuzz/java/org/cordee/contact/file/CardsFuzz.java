package org.cordee.contact.file;

import java.nio.charset.StandardCharsets;

/// Any text after the beginning of a card.
public final class CardsFuzz {
    public static void fuzzerTestOneInput(byte[] data) {
        var begin = "BEGIN:VCARD\n".getBytes(StandardCharsets.US_ASCII);
        var file = new byte[begin.length + data.length];
        System.arraycopy(begin, 0, file, 0, begin.length);
        System.arraycopy(data, 0, file, begin.length, data.length);
        Law.holdsFor(Told.by(file));
        Law.holdsFor(Told.by(data));
    }

    private CardsFuzz() {}
}
