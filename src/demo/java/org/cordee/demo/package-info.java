/// The invented network of a demo folder: ten people, six partnerships, and what they are in the
/// middle of. It enters through the doors of the other rooms as its members would, with a clock
/// moved by hand. Nobody knows this room: without its folder all the rest is the same.
@ApplicationModule(
        allowedDependencies = {
            "partnership",
            "partnership :: agreement",
            "partnership :: charter",
            "partnership :: complement",
            "partnership :: exit",
            "partnership :: expectation",
            "partnership :: premortem",
            "partnership :: work",
            "partnership :: page",
            "partnership :: pulse",
            "partnership :: stage",
            "advice",
            "attachment",
            "channel",
            "circle",
            "circle :: action",
            "circle :: practice",
            "circle :: seat",
            "circle :: session",
            "contact",
            "contact :: file",
            "contact :: intake",
            "contact :: tie",
            "encounter",
            "giving :: feedback",
            "giving :: helm",
            "giving :: gesture",
            "giving :: opportunity",
            "guard",
            "introduction",
            "round",
            "search",
            "signin",
            "member",
            "member :: items",
            "member :: portrait",
            "member :: posture",
            "member :: practice",
            "member :: record",
            "member :: skill",
            "letter",
            "current",
            "database"
        })
@NullMarked
package org.cordee.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
