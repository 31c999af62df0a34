package org.cordee.engagement.link;

import java.util.Map;
import java.util.Set;
import org.cordee.current.MemberId;
import org.cordee.engagement.Engagement;
import org.cordee.engagement.contract.Contracts;
import org.cordee.engagement.stakeholder.Showing;
import org.cordee.engagement.stakeholder.StakeholderRole;
import org.springframework.stereotype.Component;

/// The contract that is proposed, for everybody but the team, to the letter.
@Component
class ContractShowing implements Showing {
    private final Contracts contracts;

    ContractShowing(Contracts contracts) {
        this.contracts = contracts;
    }

    @Override
    public boolean isFor(Set<StakeholderRole> roles) {
        return !roles.contains(StakeholderRole.TEAM);
    }

    @Override
    public Map<String, String> shown(MemberId me, Engagement engagement) {
        return contracts
                .proposed(me, engagement.id().value())
                .map(ShownContract::shown)
                .orElse(Map.of());
    }
}
