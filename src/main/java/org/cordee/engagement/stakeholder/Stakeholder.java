package org.cordee.engagement.stakeholder;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Somebody around an engagement, as its coach knows them.
///
/// @param post what they do in the organisation; empty where nothing was said
/// @param locale in which they are written to
/// @param links those that still open, the latest first
/// @param leftAt null for whoever takes part
public record Stakeholder(
        StakeholderId id,
        int version,
        Set<StakeholderRole> roles,
        String name,
        String post,
        String email,
        Locale locale,
        List<LivingLink> links,
        @Nullable Instant leftAt) {
    public Stakeholder {
        roles = Set.copyOf(EnumSet.copyOf(roles));
        links = List.copyOf(links);
    }

    /// In the order of their declaration.
    public List<StakeholderRole> ordered() {
        return roles.stream().sorted().toList();
    }

    public boolean isTeam() {
        return roles.contains(StakeholderRole.TEAM);
    }

    public boolean hasLeft() {
        return leftAt != null;
    }

    /// Up to two initials.
    public String initials() {
        var words = name.split("[\\s-]+");
        var first = words[0].substring(0, words[0].offsetByCodePoints(0, 1));
        var last = words[words.length - 1];
        return words.length == 1 ? first : first + last.substring(0, last.offsetByCodePoints(0, 1));
    }
}
