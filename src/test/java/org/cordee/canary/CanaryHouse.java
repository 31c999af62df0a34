package org.cordee.canary;

import org.springframework.modulith.Modulithic;

/// A house whose upper room reaches into the lower one without saying so, to see the checker say
/// no.
@Modulithic
public final class CanaryHouse {
    private CanaryHouse() {}
}
