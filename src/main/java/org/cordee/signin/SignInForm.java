package org.cordee.signin;

import org.jspecify.annotations.Nullable;

/// The form of the front door, with what was typed and why it did not fit.
public record SignInForm(String email, Email.@Nullable Reason why) {
    static final SignInForm EMPTY = new SignInForm("", null);
}
