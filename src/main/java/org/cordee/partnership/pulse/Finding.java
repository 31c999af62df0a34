package org.cordee.partnership.pulse;

/// What a rule found in the pulses of a partnership, with the evidence it found it by.
public sealed interface Finding permits Drop, Gap, Shift, Silence {}
