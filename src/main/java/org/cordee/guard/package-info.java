/// The confidentiality guard: what in a text could make a client recognisable, before the text
/// leaves whoever wrote it. Everything here happens in the process; no text goes anywhere.
@ApplicationModule(allowedDependencies = {"web", "current", "database"})
@NullMarked
package org.cordee.guard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
