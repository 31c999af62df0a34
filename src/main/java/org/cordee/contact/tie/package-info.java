/// A contact who is a member, when both say so; and thanks to those who led somewhere.
@NamedInterface("tie")
@NullMarked
package org.cordee.contact.tie;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
