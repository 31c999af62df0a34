/// A profile as others read it, and who reads which part of it.
@NamedInterface("portrait")
@NullMarked
package org.cordee.member.portrait;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
