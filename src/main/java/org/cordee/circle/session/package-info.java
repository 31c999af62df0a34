/// Sessions of a circle: planned with a protocol, roles that turn, one clock that all see, and
/// minutes that stand only by agreement.
@NamedInterface("session")
@NullMarked
package org.cordee.circle.session;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
