/// The pre-mortem: how this could fail, said apart and read together before it does.
@NamedInterface("premortem")
@NullMarked
package org.cordee.partnership.premortem;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
