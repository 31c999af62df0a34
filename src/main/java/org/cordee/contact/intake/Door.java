package org.cordee.contact.intake;

import java.util.Arrays;
import java.util.List;
import org.cordee.contact.file.Row;
import org.cordee.contact.file.Row.About;

/// What a file held of third persons that does not come in, and what came in as it was written.
public record Door(int birthdays, int photos, int addresses, int others, int odd) {
    static final Door NONE = new Door(0, 0, 0, 0, 0);

    Door with(List<Row.Remark> remarks) {
        return remarks.isEmpty()
                ? this
                : new Door(
                        birthdays + count(remarks, About.BIRTHDAY),
                        photos + count(remarks, About.PHOTO),
                        addresses + count(remarks, About.POSTAL_ADDRESS),
                        others + count(remarks, About.OTHER),
                        odd + count(remarks, About.ODD_EMAIL, About.ODD_PHONE, About.ODD_WEBSITE));
    }

    /// Whether anything stayed outside.
    public boolean keptOut() {
        return birthdays + photos + addresses + others > 0;
    }

    private static int count(List<Row.Remark> remarks, About... abouts) {
        return (int)
                remarks.stream()
                        .filter(remark -> Arrays.asList(abouts).contains(remark.about()))
                        .count();
    }
}
