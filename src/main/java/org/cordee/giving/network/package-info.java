/// The network as a whole: whether what is given circulates. Shares only, rounded, of nobody.
@NamedInterface("network")
@NullMarked
package org.cordee.giving.network;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
