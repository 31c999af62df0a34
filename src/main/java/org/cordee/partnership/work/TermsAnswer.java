package org.cordee.partnership.work;

import org.cordee.partnership.agreement.AgreementId;
import org.jspecify.annotations.Nullable;

/// An answer to terms, or a day on which the client was told, that did not fit.
///
/// @param of null before anything was typed
/// @param why a reason that is too long, as typed
/// @param day a day that is none, or still to come, as typed; null where it is the reason that did
///   not fit
public record TermsAnswer(@Nullable AgreementId of, String why, @Nullable String day) {
    static final TermsAnswer EMPTY = new TermsAnswer(null, "", null);

    public boolean tooLong(AgreementId agreement) {
        return agreement.equals(of) && day == null;
    }

    public boolean noDay(AgreementId agreement) {
        return agreement.equals(of) && day != null;
    }
}
