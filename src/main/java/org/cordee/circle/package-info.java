/// Circles of trust: who founds one and on what, and how one enters and leaves.
@ApplicationModule(
        allowedDependencies = {
            "guard",
            "affinity",
            "presence",
            "member",
            "attachment",
            "letter",
            "job",
            "web",
            "current"
        })
@NullMarked
package org.cordee.circle;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
