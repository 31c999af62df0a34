/// What members give one another beyond any contract.
@ApplicationModule(
        allowedDependencies = {
            "contact",
            "guard",
            "presence",
            "letter",
            "member",
            "member :: skill",
            "web",
            "current"
        })
@NullMarked
package org.cordee.giving;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
