/// Stages: the path cut into doors that open when all say so, the checks on the way, and what the
/// parties promise each other for a day.
@NamedInterface("stage")
@NullMarked
package org.cordee.partnership.stage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
