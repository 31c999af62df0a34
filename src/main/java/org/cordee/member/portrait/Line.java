package org.cordee.member.portrait;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.cordee.member.skill.Skill;
import org.cordee.member.skill.Taxonomy;
import org.jspecify.annotations.Nullable;

/// One line of a profile that somebody may read.
///
/// @param aspect the key of its part, or `needs`
/// @param kind what it says: `name`, `offer`, `zone`…
/// @param skill the key of what it is about
/// @param amount a weight, a number, a place on an axis
public record Line(
        String aspect,
        String kind,
        String words,
        @Nullable String skill,
        @Nullable BigDecimal amount,
        @Nullable LocalDate day,
        @Nullable UUID id) {

    public int number() {
        return amount == null ? 0 : amount.intValue();
    }

    /// Its words; those of its skill, in the language of the reader, where it says nothing else.
    public String said(Taxonomy all, Locale language) {
        return all.byKey(skill)
                .filter(about -> about.isSaidBy(words))
                .map(about -> about.in(language))
                .orElse(words);
    }

    /// What it is about, where its words do not say so already; null where they do.
    public @Nullable String about(Taxonomy all, Locale language) {
        return all.byKey(skill)
                .filter(about -> !about.isSaidBy(words))
                .map((Skill about) -> about.in(language))
                .orElse(null);
    }
}
