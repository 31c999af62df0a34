package org.cordee.engagement;

import java.util.List;
import java.util.UUID;
import org.cordee.current.MemberId;

/// What an alcove keeps with an engagement under ids of its own: what was typed about them and not
/// yet sent is let go of when the engagement is erased.
public interface EngagementTraces {
    List<UUID> of(MemberId me, UUID engagement);
}
