/// Engagements with clients: who is in them, how each reads their alliance with the coach, and how
/// these alliances stand to one another.
@ApplicationModule(
        allowedDependencies = {
            "guard",
            "vault",
            "signin",
            "presence",
            "letter",
            "job",
            "member",
            "member :: duty",
            "web",
            "current"
        })
@NullMarked
package org.cordee.engagement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
