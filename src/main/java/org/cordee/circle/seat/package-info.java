/// Circles that Cordée proposes: who is willing, what is proposed to them once a week and why, what
/// each answers, and how a circle comes of it.
@NamedInterface("seat")
@NullMarked
package org.cordee.circle.seat;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
