/// Sealed rounds: draft, seal, reveal together (RULES 10).
@ApplicationModule(allowedDependencies = {"current"})
@NullMarked
package org.cordee.round;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
