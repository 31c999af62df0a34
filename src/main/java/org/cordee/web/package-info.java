/// Pages, errors, words: nothing of the domain.
@ApplicationModule(allowedDependencies = {"current"})
@NullMarked
package org.cordee.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
