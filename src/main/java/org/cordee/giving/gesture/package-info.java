/// Something given, noted in one line by who gave or who received: read by the two alone, never
/// counted.
@NamedInterface("gesture")
@NullMarked
package org.cordee.giving.gesture;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
