/// What members give one another beyond any contract, and how it comes back.
@ApplicationModule(
        allowedDependencies = {"contact", "round", "presence", "letter", "web", "current"})
@NullMarked
package org.cordee.giving;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
