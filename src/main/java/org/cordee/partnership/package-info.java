/// The room that two to eight members share, and how one enters it.
@ApplicationModule(
        allowedDependencies = {
            "giving :: opportunity",
            "round",
            "signin",
            "presence",
            "member",
            "member :: items",
            "member :: skill",
            "letter",
            "job",
            "web",
            "current"
        })
@NullMarked
package org.cordee.partnership;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
