package org.cordee.partnership;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// An invitation as the invited person reads it, once it is sure that it is them.
public record InvitationView(
        InvitationId id,
        String inviter,
        String purpose,
        LocalDate exchangeOn,
        List<String> parties,
        Instant at) {}
