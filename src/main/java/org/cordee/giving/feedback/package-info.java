/// What one member tells another of themselves, asked or unasked: read by the two alone, and by the
/// one it is for when they open it.
@NamedInterface("feedback")
@NullMarked
package org.cordee.giving.feedback;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
