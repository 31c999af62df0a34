/// Accompaniment: a member whom all parties invite, who reads what all opened, and proposes.
@NamedInterface("accompaniment")
@NullMarked
package org.cordee.partnership.accompaniment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
