package org.cordee.contact;

import java.util.UUID;
import org.cordee.current.MemberId;
import org.cordee.web.Typed;
import org.jspecify.annotations.Nullable;

/// Somebody as a form names them: a name, and, where there are several, which of them.
///
/// @param chosen `contact.ID`, `member.ID` or `new`, empty where nothing was chosen
/// @param asked the name for which the choice was shown; a choice for another name is none
public record Whom(String name, String chosen, String asked) {
    static final String NEW = "new";
    private static final String CONTACT = "contact.";
    private static final String MEMBER = "member.";

    public static final Whom NOBODY = new Whom("", "", "");

    public Whom {
        name = Typed.line(name);
        asked = Typed.line(asked);
        chosen = asked.equals(name) ? chosen : "";
    }

    /// Nobody else than this contact.
    public static Whom of(ContactId contact, String name) {
        return new Whom(name, of(contact), name);
    }

    static String of(ContactId contact) {
        return CONTACT + contact.value();
    }

    static String of(MemberId member) {
        return MEMBER + member.value();
    }

    public boolean isEmpty() {
        return name.isEmpty();
    }

    boolean isNew() {
        return chosen.equals(NEW);
    }

    @Nullable ContactId contact() {
        var id = id(CONTACT);
        return id == null ? null : new ContactId(id);
    }

    @Nullable MemberId member() {
        var id = id(MEMBER);
        return id == null ? null : new MemberId(id);
    }

    private @Nullable UUID id(String prefix) {
        try {
            return chosen.startsWith(prefix)
                    ? UUID.fromString(chosen.substring(prefix.length()))
                    : null;
        } catch (IllegalArgumentException none) {
            return null;
        }
    }
}
