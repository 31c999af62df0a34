/// Who somebody is: account, profile, and what they offer and look for.
@ApplicationModule(allowedDependencies = {"presence", "attachment", "web", "current"})
@NullMarked
package org.cordee.member;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
