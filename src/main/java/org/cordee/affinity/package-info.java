/// Who would gain from whom, in both directions (RULES 1).
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.cordee.affinity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
