/// What goes from an engagement to its sponsor: the coachee holds the pen, and nothing leaves but
/// what they have released line by line.
@NamedInterface("report")
@NullMarked
package org.cordee.engagement.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
