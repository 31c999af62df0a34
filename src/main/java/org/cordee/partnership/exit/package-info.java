/// The way out: leaving at once or together, what stays readable to whom, and how long it is kept.
@NamedInterface("exit")
@NullMarked
package org.cordee.partnership.exit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
