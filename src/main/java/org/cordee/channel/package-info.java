/// The two channels by which clients come, directly or through somebody: what asked, what came of
/// it, and one's own reasons to go on. Read by nobody else.
@ApplicationModule(
        allowedDependencies = {
            "advice",
            "contact",
            "contact :: file",
            "presence",
            "web",
            "current"
        })
@NullMarked
package org.cordee.channel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
