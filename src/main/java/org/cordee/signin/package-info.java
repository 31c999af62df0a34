/// Links, sessions, and who may come in.
@ApplicationModule(allowedDependencies = {"letter", "member", "web", "current"})
@NullMarked
package org.cordee.signin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
