/// Cordée: where independent coaches find partners, agree with them, and keep partnerships alive.
@NullMarked
package org.cordee;

import org.jspecify.annotations.NullMarked;
