/// Complementarities: what the parties cover between them, what they hold twice, and what none of
/// them holds.
@NamedInterface("complement")
@NullMarked
package org.cordee.partnership.complement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
