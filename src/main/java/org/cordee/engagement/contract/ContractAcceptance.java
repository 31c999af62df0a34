package org.cordee.engagement.contract;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// That a role accepted a version.
///
/// @param paperOn the day it was signed on paper, as the coach noted; null where its holder
///   accepted it themselves
public record ContractAcceptance(ContractRole role, Instant at, @Nullable LocalDate paperOn) {}
