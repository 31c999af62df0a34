package org.cordee.member.record;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// The sections of a record.
public enum EntryKind {
    CREDENTIAL(
            true,
            EntryField.NORM,
            EntryField.PLACE,
            EntryField.TITLE,
            EntryField.NUMBER,
            EntryField.FROM,
            EntryField.UNTIL),
    TRAINING(true, EntryField.TITLE, EntryField.PLACE, EntryField.AMOUNT, EntryField.YEAR),
    PRACTICE(false, EntryField.AMOUNT, EntryField.YEAR),
    SUPERVISION(false, EntryField.AMOUNT, EntryField.FROM, EntryField.UNTIL, EntryField.SORT),
    EDUCATION(true, EntryField.TITLE, EntryField.FROM, EntryField.AMOUNT, EntryField.SORT),
    RESULT(true, EntryField.WORDS, EntryField.LINK);

    private final boolean proved;
    private final List<EntryField> fields;

    EntryKind(boolean proved, EntryField... fields) {
        this.proved = proved;
        this.fields = List.of(fields);
    }

    /// Whether a file can prove it.
    public boolean isProved() {
        return proved;
    }

    public List<EntryField> fields() {
        return fields;
    }

    public boolean has(EntryField field) {
        return fields.contains(field);
    }

    /// How it is supervised, or what its units are for; the first is taken where none is chosen.
    public List<String> sorts() {
        return switch (this) {
            case SUPERVISION -> List.of("individual", "group", "peers");
            case EDUCATION -> List.of("core", "ethics", "other");
            default -> List.of();
        };
    }

    /// As it stands in addresses and rows.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<EntryKind> at(String key) {
        return Stream.of(values()).filter(kind -> kind.key().equals(key)).findFirst();
    }
}
