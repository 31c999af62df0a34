/// One's own network as a picture, and the same as a list: read by oneself alone.
@NamedInterface("map")
@NullMarked
package org.cordee.giving.map;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
