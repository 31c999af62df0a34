/// The current member, and the sealed context by which row-level security knows them.
@ApplicationModule(allowedDependencies = {"database"})
@NullMarked
package org.cordee.current;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
