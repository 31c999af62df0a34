package org.cordee.partnership.charter;

import java.time.Instant;
import org.cordee.current.MemberId;
import org.cordee.web.Fingerprint;

/// That somebody accepted a whole text, and which.
///
/// @param base the version on which the text builds
/// @param name theirs, as it was then
public record Acceptance(
        MemberId member, String name, int base, Fingerprint fingerprint, Instant at) {}
