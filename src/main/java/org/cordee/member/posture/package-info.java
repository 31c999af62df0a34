/// Twelve sentences, and the six axes that they make.
@NamedInterface("posture")
@NullMarked
package org.cordee.member.posture;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
