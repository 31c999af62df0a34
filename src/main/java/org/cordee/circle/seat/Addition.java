package org.cordee.circle.seat;

import org.cordee.current.MemberId;

/// What somebody would add to a circle for whoever reads it.
///
/// @param serves whether it is a clientele that the reader has not; else a skill that the reader
///   looks for
public record Addition(MemberId member, boolean serves, Named what) {}
