package org.cordee.giving.helm;

import java.time.LocalDate;
import org.cordee.current.MemberId;

/// How much of one's working time of a month went to work with a partner.
///
/// @param month its first day
public record HelmTime(LocalDate month, MemberId partner, String name, int percent) {}
