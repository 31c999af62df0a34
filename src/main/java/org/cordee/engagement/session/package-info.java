/// The sessions of an engagement: when they are, the subjects that the coachee brings, what the
/// coach notes in five columns, and what is to be prepared for the next. All that is said in them
/// is in the coach's vault; when they are stands in clear. A subject that comes by a link is left
/// through [Subjects#leave].
@NamedInterface("session")
@NullMarked
package org.cordee.engagement.session;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
