package org.cordee.partnership.pulse;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// What was known of a partnership once the outcome of a planned pulse was: it never changes later.
///
/// @param mean over the parties, of a pulse that opened
/// @param gap the highest answer minus the lowest, of a pulse that opened
/// @param findings what the rules found in this pulse
/// @param speaksFor which season this pulse alone speaks for; empty if it did not open and nobody
///   is silent
/// @param reading the season the partnership is in, this pulse counted in
/// @param begins whether that season begins here
public record Moment(
        PlannedPulse pulse,
        OptionalDouble mean,
        OptionalDouble gap,
        List<Finding> findings,
        Optional<Ground> speaksFor,
        Reading reading,
        boolean begins) {}
