package org.cordee.encounter;

import java.util.UUID;
import org.cordee.contact.ContactId;
import org.cordee.current.MemberId;
import org.jspecify.annotations.Nullable;

/// With whom a new encounter begins: somebody of the book, a member one was matched with, or, where
/// both are null, nobody in particular.
public record About(@Nullable ContactId contact, @Nullable MemberId member) {
    /// Nobody in particular.
    public static final About NOBODY = new About(null, null);

    static About of(@Nullable UUID with, @Nullable UUID met) {
        return new About(
                with == null ? null : new ContactId(with),
                with != null || met == null ? null : new MemberId(met));
    }

    /// What the address of its form ends with.
    public String query() {
        if (contact != null) {
            return "?with=" + contact.value();
        }
        return member == null ? "" : "?met=" + member.value();
    }
}
