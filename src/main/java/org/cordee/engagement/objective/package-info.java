/// What an engagement is to reach: objectives with the indicator all agreed on, begun, changed and
/// closed by the coach. [Objectives] is the door.
@NamedInterface("objective")
@NullMarked
package org.cordee.engagement.objective;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
