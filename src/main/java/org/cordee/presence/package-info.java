/// The small interface by which a feature says: this asks for presence now.
@ApplicationModule(allowedDependencies = {"current", "web"})
@NullMarked
package org.cordee.presence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
