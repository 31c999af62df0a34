package org.cordee.signin;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Locale;

/// What somebody typed as their address: one that mail can reach, or the reason why not.
public sealed interface Email {
    /// The longest that a mail server takes (RFC 5321, 4.5.3.1.3).
    int LONGEST = 254;

    record Address(String value) implements Email {}

    record Unfit(Reason why) implements Email {}

    enum Reason {
        EMPTY,
        NO_AT,
        SEVERAL_ATS,
        TOO_LONG,
        UNREACHABLE
    }

    static Email of(String typed) {
        var address = typed.strip().toLowerCase(Locale.ROOT);
        long ats = address.chars().filter(c -> c == '@').count();
        if (address.isEmpty()) {
            return new Unfit(Reason.EMPTY);
        }
        if (ats == 0) {
            return new Unfit(Reason.NO_AT);
        }
        if (ats > 1) {
            return new Unfit(Reason.SEVERAL_ATS);
        }
        if (address.length() > LONGEST) {
            return new Unfit(Reason.TOO_LONG);
        }
        try {
            new InternetAddress(address, true).validate();
        } catch (AddressException unreachable) {
            return new Unfit(Reason.UNREACHABLE);
        }
        // Neither what cannot be seen; the rest of RFC 5322 (comments, quotes, literals) is
        // nobody's address.
        return address.matches(
                        "[^\\s\\p{C}\\p{Z}\"<>()\\[\\],;:\\\\]+@[^\\s\\p{C}\\p{Z}\"<>()\\[\\],;:\\\\]+\\.[^\\s\\p{C}\\p{Z}.]+|[^\\s\\p{C}\\p{Z}\"<>()]+@localhost")
                ? new Address(address)
                : new Unfit(Reason.UNREACHABLE);
    }
}
