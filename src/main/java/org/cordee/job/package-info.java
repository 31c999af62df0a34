/// What the house does by itself, with nobody asking.
@ApplicationModule(allowedDependencies = {"web"})
@NullMarked
package org.cordee.job;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
