/// Practices: what a member does that works, written in a short form for those of their circles,
/// with whom they share it, and what came of it.
@NamedInterface("practice")
@NullMarked
package org.cordee.circle.practice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
