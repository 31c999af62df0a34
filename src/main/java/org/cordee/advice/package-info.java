/// What one was advised, by whom, what one did with it, and later what it gave. Read by nobody
/// else.
@ApplicationModule(allowedDependencies = {"contact", "presence", "web", "current"})
@NullMarked
package org.cordee.advice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
