/// Whom one met: a note in half a minute, read by nobody else, and the names that came of it. Of a
/// partner, the partnership is told that one met and when, if one says so.
@ApplicationModule(allowedDependencies = {"contact", "round", "web", "current"})
@NullMarked
package org.cordee.encounter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
