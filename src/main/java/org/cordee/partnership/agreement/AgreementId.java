package org.cordee.partnership.agreement;

import java.util.UUID;

/// Which agreement, from the day it was proposed on.
public record AgreementId(UUID value) {
    public static AgreementId of(String text) {
        return new AgreementId(UUID.fromString(text));
    }
}
