/// What members give each other beyond any contract, and how it comes back.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.cordee.giving;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
