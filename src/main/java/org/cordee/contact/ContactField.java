package org.cordee.contact;

import org.cordee.contact.file.Kind;
import org.jspecify.annotations.Nullable;

/// What the form of a contact asks for.
public enum ContactField {
    NAME("name", null),
    GIVEN_NAME("givenName", null),
    FAMILY_NAME("familyName", null),
    EMAIL("email", Kind.EMAIL),
    PHONE("phone", Kind.PHONE),
    ORGANISATION("organisation", Kind.ORGANISATION),
    ROLE("role", Kind.ROLE),
    WEBSITE("website", Kind.WEBSITE),
    ALSO("also", Kind.ALSO),
    LABEL("label", Kind.LABEL),
    NOTE("note", Kind.NOTE);

    private final String key;
    private final @Nullable Kind kind;

    ContactField(String key, @Nullable Kind kind) {
        this.key = key;
        this.kind = kind;
    }

    /// As the form calls it.
    public String key() {
        return key;
    }

    /// Of which there may be several, one a line; null for the parts of the name.
    public @Nullable Kind kind() {
        return kind;
    }
}
