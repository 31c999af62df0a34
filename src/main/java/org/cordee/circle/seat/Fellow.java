package org.cordee.circle.seat;

import org.cordee.current.MemberId;

/// Somebody with whom a circle is proposed.
///
/// @param wanted whether they would, where that is open to whoever reads it; false says nothing
public record Fellow(MemberId member, String name, boolean wanted) {}
