/// What members give one another beyond any contract, and how it comes back.
@ApplicationModule(
        allowedDependencies = {
            "contact",
            "guard",
            "round",
            "presence",
            "letter",
            "member",
            "member :: skill",
            "job",
            "web",
            "current"
        })
@NullMarked
package org.cordee.giving;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
