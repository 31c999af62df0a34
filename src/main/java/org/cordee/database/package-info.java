/// Embedded or external PostgreSQL, its roles, and the migrations. Knows nothing of the domain.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.cordee.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
