/// Common actions: what those of a circle do together to be known. Before one starts it is shown
/// where their positionings overlap, and each is asked, sealed, whether that is all right.
@NamedInterface("action")
@NullMarked
package org.cordee.circle.action;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
