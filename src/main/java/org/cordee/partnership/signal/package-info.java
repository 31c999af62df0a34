/// Signals worth a conversation, and whether a partnership lives or is a façade (RULES 3 and 4).
@NamedInterface("signal")
@NullMarked
package org.cordee.partnership.signal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
