/// Gifts that come back by other roads: loops of gestures in time order (RULES 5).
///
/// [Loops] counts all of a network, [LivingNetwork] tells the single loops of a gift as it comes.
@NamedInterface("loop")
@NullMarked
package org.cordee.giving.loop;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
