/// One line from anywhere, before it is gone: what it may be is guessed, and the form that fits
/// begins with it.
@ApplicationModule(allowedDependencies = {"contact", "presence", "web", "current"})
@NullMarked
package org.cordee.capture;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
