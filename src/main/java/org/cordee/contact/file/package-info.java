/// The files of other programs, read and written: plain Java, bytes in, people out.
@NamedInterface("file")
@NullMarked
package org.cordee.contact.file;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
