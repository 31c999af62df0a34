package org.cordee.engagement.stakeholder;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cordee.current.MemberId;
import org.cordee.engagement.EngagementId;
import org.cordee.vault.LinkKeys;

/// The link somebody came with, for one request: who speaks, of what, and what they read with.
///
/// @param hash by which the database knows it
/// @param coachName as the coach's profile has it
/// @param over whether the engagement has ended: they read, and say nothing new
/// @param open the public key that seals for them
/// @param shown what they are told of the engagement, by its names ([Showing])
@SuppressWarnings("ArrayRecordComponent") // never compared
public record OpenedLink(
        UUID id,
        byte[] hash,
        StakeholderId stakeholder,
        EngagementId engagement,
        MemberId coach,
        String coachName,
        Set<StakeholderRole> roles,
        boolean over,
        byte[] open,
        LinkKeys.Ring ring,
        Map<String, String> shown,
        Instant untilAt) {
    public OpenedLink {
        roles = Set.copyOf(roles);
        shown = Map.copyOf(shown);
    }

    /// How its holder is greeted.
    public String name() {
        return shown.getOrDefault("name", "");
    }

    public String organisation() {
        return shown.getOrDefault("organisation", "");
    }

    public boolean isTeam() {
        return roles.contains(StakeholderRole.TEAM);
    }

    @Override
    public String toString() {
        return "OpenedLink";
    }
}
