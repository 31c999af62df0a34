/// Where one works and how one meets; one's record and the codes one has signed.
@NamedInterface("practice")
@NullMarked
package org.cordee.member.practice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
