package org.cordee.contact.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.cordee.contact.file.Reading.Done;
import org.cordee.contact.file.Row.Refused;
import org.cordee.contact.file.Row.Taken;
import org.cordee.web.Typed;

/// What holds of every file, however broken.
final class Law {
    static void holdsFor(Told told) {
        if (told.reading() instanceof Done done) {
            assertThat(done.rows()).isEqualTo(told.rows().size());
        } else {
            assertThat(told.rows()).isEmpty();
        }
        var last = 0;
        for (var row : told.rows()) {
            assertThat(row.line()).isGreaterThan(last);
            last = row.line();
            switch (row) {
                case Taken taken -> holdsFor(taken.person());
                case Refused refused -> {
                    assertThat(refused.excerpt()).isEqualTo(Typed.line(refused.excerpt()));
                    assertThat(Typed.length(refused.excerpt())).isLessThanOrEqualTo(80);
                }
            }
        }
    }

    private static void holdsFor(Person person) {
        assertThat(person.name()).isNotEmpty();
        for (var part : new String[] {person.name(), person.givenName(), person.familyName()}) {
            assertThat(part).isEqualTo(Typed.line(part)).doesNotContain("\0", "\ufffd");
            assertThat(Typed.length(part)).isLessThanOrEqualTo(Person.LONGEST_NAME);
        }
        assertThat(person.details()).doesNotHaveDuplicates();
        for (var detail : person.details()) {
            var value = detail.value();
            var clean = detail.kind() == Kind.NOTE ? Typed.text(value) : Typed.line(value);
            assertThat(value).isNotEmpty().isEqualTo(clean).doesNotContain("\0");
            assertThat(Typed.length(value)).isLessThanOrEqualTo(Detail.LONGEST);
        }
    }

    private Law() {}
}
