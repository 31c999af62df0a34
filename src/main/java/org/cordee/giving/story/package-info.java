/// Loops as they close, told to those in them, and nothing that one could not know.
@NamedInterface("story")
@NullMarked
package org.cordee.giving.story;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
