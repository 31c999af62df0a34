/// The professional record: training, practice, credentials and until when they hold, supervision,
/// continuing education, results; what published norms make of it, and who has seen what proves it.
@NamedInterface("record")
@NullMarked
package org.cordee.member.record;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
