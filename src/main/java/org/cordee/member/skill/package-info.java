/// The skills that all members name alike, and finding one among them.
@NamedInterface("skill")
@NullMarked
package org.cordee.member.skill;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
