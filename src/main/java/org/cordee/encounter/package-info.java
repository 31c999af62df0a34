/// Whom one met: a note in half a minute, read by nobody else, and the names that came of it.
@ApplicationModule(allowedDependencies = {"contact", "web", "current"})
@NullMarked
package org.cordee.encounter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
