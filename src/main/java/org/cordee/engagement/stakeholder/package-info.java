/// Those around an engagement who have no account, and the links by which they come to it.
@NamedInterface("stakeholder")
@NullMarked
package org.cordee.engagement.stakeholder;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
