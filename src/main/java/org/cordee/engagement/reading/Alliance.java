package org.cordee.engagement.reading;

import java.util.List;
import java.util.UUID;
import org.cordee.engagement.balance.Balance;
import org.cordee.engagement.stakeholder.StakeholderRole;

/// The alliance of the coach with somebody, or with a team.
///
/// @param about the stakeholder; the engagement for its team
/// @param name empty for the team
/// @param size how many of the team take part; 1 for one person
/// @param points in the order of the rounds, all of one wording
public record Alliance(
        UUID about,
        String name,
        String initials,
        List<StakeholderRole> roles,
        int size,
        List<AlliancePoint> points) {

    /// Where it has gone since it was first read.
    public enum Movement {
        FIRST,
        UP,
        STEADY,
        DOWN
    }

    public Alliance {
        roles = List.copyOf(roles);
        points = List.copyOf(points);
    }

    public boolean isTeam() {
        return roles.contains(StakeholderRole.TEAM);
    }

    public boolean isRead() {
        return !points.isEmpty();
    }

    public AlliancePoint first() {
        return points.getFirst();
    }

    public AlliancePoint latest() {
        return points.getLast();
    }

    public Movement movement() {
        if (points.size() < 2) {
            return Movement.FIRST;
        }
        var change = latest().value() - first().value();
        return change >= Balance.MOVED
                ? Movement.UP
                : change <= -Balance.MOVED ? Movement.DOWN : Movement.STEADY;
    }
}
