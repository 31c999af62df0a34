/// Two pens: what concerns a whole room takes effect when all of it have said yes to the same
/// words.
@NamedInterface("agreement")
@NullMarked
package org.cordee.partnership.agreement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
