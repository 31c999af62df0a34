/// Files that a member adds to what they write. Whatever holds one says who else may read it.
@ApplicationModule(allowedDependencies = {"web", "current"})
@NullMarked
package org.cordee.attachment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
