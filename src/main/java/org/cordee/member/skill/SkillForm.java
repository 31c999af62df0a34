package org.cordee.member.skill;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cordee.web.Typed;

/// A skill as a steward types it: its other words apart by commas.
public record SkillForm(
        String family,
        String french,
        String english,
        String frenchAlso,
        String englishAlso,
        Map<Field, Reason> refusals) {
    private static final int LONGEST = 80;
    private static final int LONGEST_KEY = 40;
    private static final int MOST_OTHERS = 12;

    static final SkillForm EMPTY = new SkillForm("", "", "", "", "", Map.of());

    /// What can be typed wrongly.
    public enum Field {
        FAMILY,
        FRENCH,
        ENGLISH,
        FRENCH_ALSO,
        ENGLISH_ALSO
    }

    /// Why a field cannot be kept.
    public enum Reason {
        EMPTY,
        TOO_LONG,
        TOO_MANY,
        KNOWN
    }

    static SkillForm of(
            String family,
            String french,
            String english,
            String frenchAlso,
            String englishAlso,
            Taxonomy known) {
        var form =
                new SkillForm(
                        Typed.line(family),
                        Typed.line(french),
                        Typed.line(english),
                        Typed.line(frenchAlso),
                        Typed.line(englishAlso),
                        Map.of());
        var refusals = new EnumMap<Field, Reason>(Field.class);
        if (known.families().stream().noneMatch(one -> one.key().equals(form.family))) {
            refusals.put(Field.FAMILY, Reason.EMPTY);
        }
        name(refusals, Field.FRENCH, form.french, known);
        name(refusals, Field.ENGLISH, form.english, known);
        if (!refusals.containsKey(Field.ENGLISH) && keyed(form.english).isEmpty()) {
            refusals.put(Field.ENGLISH, Reason.EMPTY);
        }
        others(refusals, Field.FRENCH_ALSO, form.frenchAlso);
        others(refusals, Field.ENGLISH_ALSO, form.englishAlso);
        return form.with(refusals);
    }

    SkillForm with(Map<Field, Reason> reasons) {
        return new SkillForm(family, french, english, frenchAlso, englishAlso, Map.copyOf(reasons));
    }

    /// What is kept. Only of a form without refusals.
    Skill skill() {
        return new Skill(
                family + "/" + keyed(english),
                family,
                french,
                english,
                list(frenchAlso),
                list(englishAlso));
    }

    private static void name(
            Map<Field, Reason> refusals, Field field, String name, Taxonomy known) {
        if (name.isEmpty()) {
            refusals.put(field, Reason.EMPTY);
        } else if (Typed.length(name) > LONGEST) {
            refusals.put(field, Reason.TOO_LONG);
        } else if (known.named(name).isPresent()) {
            refusals.put(field, Reason.KNOWN);
        }
    }

    private static void others(Map<Field, Reason> refusals, Field field, String others) {
        var all = list(others);
        if (all.size() > MOST_OTHERS) {
            refusals.put(field, Reason.TOO_MANY);
        } else if (all.stream().anyMatch(other -> Typed.length(other) > LONGEST)) {
            refusals.put(field, Reason.TOO_LONG);
        }
    }

    private static List<String> list(String typed) {
        return Stream.of(typed.split("[,;]"))
                .map(Typed::line)
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    /// English words as a key: what is not a letter from a to z or a figure becomes a hyphen.
    private static String keyed(String words) {
        var key =
                Taxonomy.folded(words).replaceAll("[^a-z0-9]+", "-").replaceAll("^[-0-9]+|-+$", "");
        return key.length() > LONGEST_KEY
                ? key.substring(0, LONGEST_KEY).replaceAll("-+$", "")
                : key;
    }
}
