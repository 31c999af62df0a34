/// Master of one's own house: how much of what one lives by hangs on one partner. Read by nobody
/// else, and told nowhere else.
@NamedInterface("helm")
@NullMarked
package org.cordee.giving.helm;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
