/// What a coach writes once in an engagement, on one sheet that may change: the start interview,
/// the contract before it is proposed, the review at the end. [Sheets] is the door.
@NamedInterface("sheet")
@NullMarked
package org.cordee.engagement.sheet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
