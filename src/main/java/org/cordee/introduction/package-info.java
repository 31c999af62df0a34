/// Two people whom a member asks, each apart, whether they want to meet.
@ApplicationModule(
        allowedDependencies = {
            "contact",
            "contact :: file",
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
package org.cordee.introduction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
