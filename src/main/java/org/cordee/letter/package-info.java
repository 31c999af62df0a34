/// What we send: mail, in the language of who receives it.
@ApplicationModule(allowedDependencies = {"job", "web", "current", "database"})
@NullMarked
package org.cordee.letter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
