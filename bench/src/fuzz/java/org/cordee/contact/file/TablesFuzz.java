package org.cordee.contact.file;

import java.nio.charset.StandardCharsets;

/// Any text as a table, and any text below headings that are known.
public final class TablesFuzz {
    public static void fuzzerTestOneInput(byte[] data) {
        var headings =
                "Nom,Prénom,Titre,Email,Mobile,Site,Notes,Labels,Connected On,Birthday,Custom Field 1 - Label,Custom Field 1 - Value\n"
                        .getBytes(StandardCharsets.UTF_8);
        var file = new byte[headings.length + data.length];
        System.arraycopy(headings, 0, file, 0, headings.length);
        System.arraycopy(data, 0, file, headings.length, data.length);
        Law.holdsFor(Told.by(file));
        Law.holdsFor(Told.by(data));
    }

    private TablesFuzz() {}
}
