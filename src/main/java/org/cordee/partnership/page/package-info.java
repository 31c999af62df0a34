/// Whether a partnership lives, and the page on which its parties tell everybody so.
@NamedInterface("page")
@NullMarked
package org.cordee.partnership.page;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
