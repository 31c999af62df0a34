/// Meeting the people with whom both would gain: one's own search among all members.
@ApplicationModule(
        allowedDependencies = {"affinity", "member", "member :: skill", "letter", "web", "current"})
@NullMarked
package org.cordee.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
