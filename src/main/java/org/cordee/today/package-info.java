/// The first page and the daily digest: gathers what the others present.
@ApplicationModule(
        allowedDependencies = {"partnership", "presence", "member", "letter", "web", "current"})
@NullMarked
package org.cordee.today;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
