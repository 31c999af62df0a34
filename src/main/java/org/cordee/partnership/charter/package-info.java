/// The charter: what the parties of a room agree on, in a text that all of them wrote.
@NamedInterface("charter")
@NullMarked
package org.cordee.partnership.charter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
