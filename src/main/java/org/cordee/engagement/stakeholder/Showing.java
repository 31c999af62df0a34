package org.cordee.engagement.stakeholder;

import java.util.Map;
import java.util.Set;
import org.cordee.current.MemberId;
import org.cordee.engagement.Engagement;

/// What an alcove implements to have something of it told by the links that are being made, as it
/// stands at that moment. It is sealed for the holder of each.
public interface Showing {
    /// Whether it is told to somebody who holds these parts.
    boolean isFor(Set<StakeholderRole> roles);

    /// @param engagement read with the vault open
    /// @return texts by names of its own, `objective.1.text`
    Map<String, String> shown(MemberId me, Engagement engagement);
}
