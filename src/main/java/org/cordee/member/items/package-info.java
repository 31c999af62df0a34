/// What one offers and looks for, where one is strong and where one would be covered.
@NamedInterface("items")
@NullMarked
package org.cordee.member.items;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
