/// Work done for a partnership: noted as fact, its value said sealed, and the terms on which a
/// client is shared.
@NamedInterface("work")
@NullMarked
package org.cordee.partnership.work;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
