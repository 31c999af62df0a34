/// Whether the alliances of an engagement are in balance (RULES 8): not how good they are, but
/// whether one grows at another's expense, or breaks. [Balance] is the door; it knows nothing of
/// rooms. The coach alone sees what comes of it.
@NamedInterface("balance")
@NullMarked
package org.cordee.engagement.balance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
