/// Circles of trust: who could sit together, and why (RULES 7).
@ApplicationModule(allowedDependencies = {"affinity"})
@NullMarked
package org.cordee.circle;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
