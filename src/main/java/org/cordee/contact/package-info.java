/// One's own address book: private, brought in from the files of other programs and taken out
/// again.
@ApplicationModule(allowedDependencies = {"presence", "guard", "member", "web", "current"})
@NullMarked
package org.cordee.contact;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
