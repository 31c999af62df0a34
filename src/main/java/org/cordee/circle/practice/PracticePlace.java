package org.cordee.circle.practice;

import org.cordee.circle.CircleId;
import org.jspecify.annotations.Nullable;

/// A circle in which a practice stands or could.
///
/// @param name null where its author has left that circle and the practice stayed
public record PracticePlace(CircleId circle, @Nullable String name) {}
