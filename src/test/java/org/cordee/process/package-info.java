/// The program as whoever runs it meets it: a process with a folder, a port and two outputs.
@NullMarked
package org.cordee.process;

import org.jspecify.annotations.NullMarked;
