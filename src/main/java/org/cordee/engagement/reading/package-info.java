/// How those around an engagement see their alliance with its coach: asked in rounds, answered by
/// link, read by the coach with the vault open.
@NamedInterface("reading")
@NullMarked
package org.cordee.engagement.reading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
