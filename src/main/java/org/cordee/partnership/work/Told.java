package org.cordee.partnership.work;

import java.time.LocalDate;
import org.cordee.current.MemberId;
import org.cordee.partnership.agreement.AgreementId;

/// That the client was told, noted as a fact.
public record Told(AgreementId agreement, LocalDate on, MemberId notedBy, String name) {}
