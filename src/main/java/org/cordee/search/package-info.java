/// Meeting the people with whom both would gain: one's own search among all members, and what
/// Cordée proposes once a week.
@ApplicationModule(
        allowedDependencies = {
            "affinity",
            "presence",
            "member",
            "member :: practice",
            "member :: skill",
            "letter",
            "job",
            "web",
            "current"
        })
@NullMarked
package org.cordee.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
