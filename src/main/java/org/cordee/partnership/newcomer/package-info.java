/// Who comes later comes with everybody's yes, and reads nothing revealed before them but what
/// those whose it is open to them, item by item.
@NamedInterface("newcomer")
@NullMarked
package org.cordee.partnership.newcomer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
