package org.cordee.engagement;

import org.cordee.current.MemberId;

/// What an alcove does before an engagement is erased, where the database cannot do it by itself.
public interface EngagementForgetting {
    void forget(MemberId me, EngagementId engagement);
}
