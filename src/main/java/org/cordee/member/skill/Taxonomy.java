package org.cordee.member.skill;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// All skills there are, by family.
public record Taxonomy(List<Family> families, List<Skill> skills) {
    public Taxonomy {
        families = List.copyOf(families);
        skills = List.copyOf(skills);
    }

    public Optional<Skill> byKey(@Nullable String key) {
        return skills.stream().filter(skill -> skill.key().equals(key)).findFirst();
    }

    public List<Skill> of(Family family) {
        return skills.stream().filter(skill -> skill.family().equals(family.key())).toList();
    }

    /// The one skill that somebody names whole: by its name or by another word for it, in either
    /// language, accents and case aside.
    public Optional<Skill> named(String typed) {
        var words = folded(typed);
        var byName =
                skills.stream()
                        .filter(skill ->
                                skill.key().equals(typed)
                                        || folded(skill.french()).equals(words)
                                        || folded(skill.english()).equals(words))
                        .toList();
        if (!byName.isEmpty()) {
            return Optional.of(byName.getFirst());
        }
        var byAnother =
                skills.stream()
                        .filter(skill ->
                                others(skill).anyMatch(other -> folded(other).equals(words)))
                        .toList();
        return byAnother.size() == 1 ? Optional.of(byAnother.getFirst()) : Optional.empty();
    }

    /// The skills in which every word that is typed begins a word, the nearest first: those whose
    /// name begins so, then those whose name has it, then those that have another word for it.
    public List<Skill> find(String typed) {
        var words = words(typed);
        if (words.isEmpty()) {
            return List.of();
        }
        var found = new LinkedHashMap<Skill, Integer>();
        for (var skill : skills) {
            var rank = rank(skill, folded(typed), words);
            if (rank > 0) {
                found.put(skill, rank);
            }
        }
        return found.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.naturalOrder()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /// The nearest few to words that name none: those that have one of them.
    public List<Skill> near(String typed, int most) {
        var found = new ArrayList<>(find(typed));
        for (var word : words(typed)) {
            if (word.length() > 3) {
                find(word).stream().filter(skill -> !found.contains(skill)).forEach(found::add);
            }
        }
        return found.stream().limit(most).toList();
    }

    private static int rank(Skill skill, String typed, List<String> words) {
        if (Stream.of(skill.french(), skill.english())
                .anyMatch(name -> folded(name).startsWith(typed))) {
            return 1;
        }
        if (Stream.of(skill.french(), skill.english()).anyMatch(name -> has(name, words))) {
            return 2;
        }
        if (others(skill).anyMatch(other -> has(other, words))) {
            return 3;
        }
        var all =
                String.join(
                        " ",
                        Stream.concat(Stream.of(skill.french(), skill.english()), others(skill))
                                .toList());
        return has(all, words) ? 4 : 0;
    }

    private static boolean has(String text, List<String> beginnings) {
        var words = words(text);
        return beginnings.stream()
                .allMatch(beginning -> words.stream().anyMatch(word -> word.startsWith(beginning)));
    }

    private static Stream<String> others(Skill skill) {
        return Stream.concat(skill.frenchAlso().stream(), skill.englishAlso().stream());
    }

    private static List<String> words(String text) {
        return Stream.of(folded(text).split(" ")).filter(word -> !word.isEmpty()).toList();
    }

    /// Letters and figures only, without accents and case.
    static String folded(String text) {
        return Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace("œ", "oe")
                .replace("æ", "ae")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
