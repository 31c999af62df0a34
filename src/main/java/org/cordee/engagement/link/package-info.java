/// What somebody around an engagement sees and does by their link, without an account: one page.
@NullMarked
package org.cordee.engagement.link;

import org.jspecify.annotations.NullMarked;
