/// Bringing an address book in from a file: reading, preview, application, and undoing.
@NamedInterface("intake")
@NullMarked
package org.cordee.contact.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
