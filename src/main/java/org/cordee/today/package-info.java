/// The first page: gathers what the others present.
@ApplicationModule(allowedDependencies = {"presence", "member", "web", "current"})
@NullMarked
package org.cordee.today;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
