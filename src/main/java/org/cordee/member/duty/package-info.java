/// What the codes of ethics that a member has signed ask at the moment at which they are about to
/// do something: in our own words, with the place where the code says it. [Duties] is the door.
@NamedInterface("duty")
@NullMarked
package org.cordee.member.duty;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
