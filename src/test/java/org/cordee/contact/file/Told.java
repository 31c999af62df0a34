package org.cordee.contact.file;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.cordee.contact.file.Reading.Done;
import org.cordee.contact.file.Reading.Unreadable;
import org.cordee.contact.file.Row.Refused;
import org.cordee.contact.file.Row.Taken;

/// What a file told, for tests: its rows, and how the reading ended.
record Told(Reading reading, List<Row> rows) {

    static Told by(byte[] file) {
        var rows = new ArrayList<Row>();
        var reading = ContactFile.read(file, "FR", rows::add);
        return new Told(reading, List.copyOf(rows));
    }

    static Told by(String file) {
        return by(file.getBytes(StandardCharsets.UTF_8));
    }

    List<Person> people() {
        return rows.stream()
                .filter(Taken.class::isInstance)
                .map(row -> ((Taken) row).person())
                .toList();
    }

    List<Refused> refused() {
        return rows.stream().filter(Refused.class::isInstance).map(Refused.class::cast).toList();
    }

    Person person() {
        if (people().size() != 1) throw new AssertionError(inWords());
        return people().getFirst();
    }

    List<String> details(Kind kind) {
        return person().details().stream()
                .filter(detail -> detail.kind() == kind)
                .map(Detail::value)
                .toList();
    }

    /// As the expected values in `src/test/resources/contact` are written. An address of the web
    /// stands without `://`: that folder names no host that exists as an address.
    String inWords() {
        var words = new ArrayList<String>();
        for (var row : rows) {
            switch (row) {
                case Taken taken -> tell(taken, words);
                case Refused refused ->
                        words.add(
                                refused.line()
                                        + " refused "
                                        + refused.reason()
                                        + ": "
                                        + refused.excerpt());
            }
        }
        words.add(
                switch (reading) {
                    case Unreadable unreadable -> "unreadable " + unreadable.why();
                    case Done done ->
                            "%s, %d rows, unread: %s"
                                    .formatted(
                                            done.source(),
                                            done.rows(),
                                            String.join(" | ", done.unread()));
                });
        return words.stream()
                .map(line -> line.replace("\n", " / ").replace("://", " ").stripTrailing())
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static void tell(Taken taken, List<String> words) {
        var person = taken.person();
        words.add(
                "%d %s [%s, %s]"
                        .formatted(
                                taken.line(),
                                person.name(),
                                person.givenName(),
                                person.familyName()));
        for (var detail : person.details()) {
            words.add(
                    "  %-12s %s"
                            .formatted(
                                    detail.kind().name().toLowerCase(Locale.ROOT), detail.value()));
        }
        for (var remark : taken.remarks()) {
            words.add("  ! %s %s".formatted(remark.about(), remark.text()));
        }
    }
}
