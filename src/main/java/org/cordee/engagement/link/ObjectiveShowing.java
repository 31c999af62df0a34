package org.cordee.engagement.link;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.cordee.current.MemberId;
import org.cordee.engagement.Engagement;
import org.cordee.engagement.objective.Objectives;
import org.cordee.engagement.stakeholder.Showing;
import org.cordee.engagement.stakeholder.StakeholderRole;
import org.springframework.stereotype.Component;

/// The objectives that stand, for everybody: each is asked how far they see them.
@Component
class ObjectiveShowing implements Showing {
    private final Objectives objectives;

    ObjectiveShowing(Objectives objectives) {
        this.objectives = objectives;
    }

    @Override
    public boolean isFor(Set<StakeholderRole> roles) {
        return true;
    }

    @Override
    public Map<String, String> shown(MemberId me, Engagement engagement) {
        var shown = new LinkedHashMap<String, String>();
        int n = 0;
        for (var objective : objectives.of(me, engagement.id().value())) {
            n++;
            shown.put("objective." + n + ".id", objective.id().value().toString());
            shown.put("objective." + n + ".text", objective.text());
            shown.put("objective." + n + ".indicator", objective.indicator());
        }
        return shown;
    }
}
