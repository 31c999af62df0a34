/// The pulse and what it tells: how each party is doing, sealed, and the season of the partnership
/// read from it by published rules (RULES 2).
@NamedInterface("pulse")
@NullMarked
package org.cordee.partnership.pulse;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
