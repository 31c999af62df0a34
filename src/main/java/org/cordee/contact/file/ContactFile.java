package org.cordee.contact.file;

import java.util.function.Consumer;
import org.cordee.contact.file.Reading.Unreadable;
import org.cordee.contact.file.Reading.Why;

/// Reads the files in which other programs write their address books: vCard 2.1, 3 and 4, LinkedIn,
/// Google (both layouts), Outlook (French and English), and any table whose columns can be told.
public final class ContactFile {
    /// In bytes.
    public static final int LARGEST = 5 * 1024 * 1024;

    public static final int MOST_ROWS = 20_000;

    /// Hands over each row as it is read, in the order of the file, and says at the end how it
    /// went. Any bytes give an answer; what this throws, `rows` threw.
    ///
    /// A file that is [Unreadable] has handed over nothing: its rows are counted first.
    ///
    /// @param region where a number without a country code is at home: `FR`
    public static Reading read(byte[] file, String region, Consumer<Row> rows) {
        if (file.length > LARGEST) return new Unreadable(Why.TOO_LARGE);
        var bytes = FileBytes.withoutPadding(file);
        var foreign = FileBytes.whyNoText(bytes);
        if (foreign.isPresent()) return new Unreadable(foreign.get());
        var text = Letters.of(bytes);
        if (Cards.areIn(text)) return Cards.read(text, region, rows);
        return Tables.read(text, region, rows);
    }

    private ContactFile() {}
}
