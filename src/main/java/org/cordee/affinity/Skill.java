package org.cordee.affinity;

/// A skill, and the family it belongs to.
public record Skill(String family, String name) {
    /// What a skill of the same family is worth beside the skill itself.
    public static final double SAME_FAMILY = 0.5;

    /// How much of this one somebody has who has the other: from 0 to 1.
    public double likeness(Skill other) {
        if (!family.equals(other.family)) {
            return 0;
        }
        return name.equals(other.name) ? 1 : SAME_FAMILY;
    }
}
