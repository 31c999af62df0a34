/// Who could sit together, and why (RULES 7). [Seating] is the door; it knows nothing of rooms.
@NullMarked
package org.cordee.circle.proposal;

import org.jspecify.annotations.NullMarked;
