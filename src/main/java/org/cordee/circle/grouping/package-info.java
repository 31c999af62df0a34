/// People set into groups so that in each they differ as much as may be: the *maximum diversity
/// grouping problem*, with bounds for the size of each group.
///
/// [Groupings] is the door: exact for a few, a search within a given time for many. It knows
/// nothing of members; RULES 7 on top of the same questions is in the room around it.
@NamedInterface("grouping")
@NullMarked
package org.cordee.circle.grouping;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
