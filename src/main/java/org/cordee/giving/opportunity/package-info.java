/// Something one has heard of and that is not for oneself: to whom it is passed, and why them.
@NamedInterface("opportunity")
@NullMarked
package org.cordee.giving.opportunity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
