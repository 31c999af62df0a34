package org.cordee.member.portrait;

import java.time.LocalDate;
import java.util.Optional;
import org.cordee.member.skill.Skill;
import org.cordee.member.skill.Taxonomy;
import org.cordee.web.Typed;
import org.jspecify.annotations.Nullable;

/// A need as it is typed.
///
/// @param weeks after how many weeks it fades
public record NeedForm(
        String words,
        String skill,
        String audience,
        String weeks,
        @Nullable Reason why,
        @Nullable Reason whySkill) {
    public static final int LONGEST = 200;
    public static final java.util.List<Integer> WEEKS = java.util.List.of(2, 4, 13);

    public static final NeedForm EMPTY = new NeedForm("", "", "partners", "2", null, null);

    /// Why it cannot be kept.
    public enum Reason {
        EMPTY,
        TOO_LONG,
        UNKNOWN,
        THREE
    }

    /// What came with a form, with what is wrong about it.
    public static NeedForm of(
            String words, String skill, String audience, String weeks, Taxonomy skills) {
        var said = Typed.line(words);
        var about = Typed.line(skill);
        return new NeedForm(
                said,
                about,
                audience.equals("members") || audience.equals("circles") ? audience : "partners",
                WEEKS.stream()
                        .map(String::valueOf)
                        .filter(weeks::equals)
                        .findFirst()
                        .orElse(EMPTY.weeks),
                said.isEmpty()
                        ? Reason.EMPTY
                        : Typed.length(said) > LONGEST ? Reason.TOO_LONG : null,
                about.isEmpty() || skills.named(about).isPresent() ? null : Reason.UNKNOWN);
    }

    NeedForm full() {
        return new NeedForm(words, skill, audience, weeks, Reason.THREE, whySkill);
    }

    public boolean isRefused() {
        return why != null || whySkill != null;
    }

    LocalDate fadesOn(LocalDate today) {
        return today.plusWeeks(Integer.parseInt(weeks));
    }

    Optional<Skill> about(Taxonomy skills) {
        return skills.named(skill);
    }
}
