package org.cordee.partnership;

import org.cordee.signin.Email;
import org.jspecify.annotations.Nullable;

/// The form that asks somebody in by an address: what was typed, and why it did not fit.
public record InviteForm(
        String name,
        String email,
        boolean noName,
        Email.@Nullable Reason unfit,
        @Nullable Inviting outcome) {

    static final InviteForm EMPTY = new InviteForm("", "", false, null, null);

    static InviteForm of(String name, String email) {
        var noName =
                name.isBlank() || name.codePointCount(0, name.length()) > Partnership.LONGEST_NAME;
        var unfit = Email.of(email) instanceof Email.Unfit(var why) ? why : null;
        return new InviteForm(name, email, noName, unfit, null);
    }

    InviteForm after(Inviting outcome) {
        return new InviteForm(name, email, noName, unfit, outcome);
    }

    boolean fits() {
        return !noName && unfit == null;
    }
}
