/// Crossed expectations: the first thing that the parties of a room do together.
@NamedInterface("expectation")
@NullMarked
package org.cordee.partnership.expectation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
