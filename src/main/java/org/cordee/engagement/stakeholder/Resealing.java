package org.cordee.engagement.stakeholder;

import java.util.Map;
import org.cordee.current.MemberId;
import org.cordee.engagement.Engagement;

/// What an alcove implements where it keeps something for the holders of links: a link that is made
/// later reads of it what the coach can read too.
public interface Resealing {
    /// @param engagement read with the vault open
    /// @param links the new ones, by their holders
    void reseal(MemberId me, Engagement engagement, Map<StakeholderId, LivingLink> links);
}
