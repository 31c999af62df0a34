package org.cordee.affinity;

import java.util.UUID;

/// One member in numbers: what a [Block] holds of many.
///
/// @param signatures see [Layout]
/// @param entries see [Layout]
record Row(
        UUID id,
        byte gate,
        byte capacity,
        int stance,
        Weights weights,
        long[] signatures,
        char[] entries) {}
