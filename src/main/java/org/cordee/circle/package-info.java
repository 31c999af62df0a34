/// Circles of trust: who founds one and on what, and how one enters and leaves.
@ApplicationModule(
        allowedDependencies = {
            "guard",
            "affinity",
            "round",
            "letter",
            "job",
            "presence",
            "member",
            "member :: duty",
            "attachment",
            "web",
            "current"
        })
@NullMarked
package org.cordee.circle;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
