package org.cordee.giving.opportunity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.cordee.member.skill.Taxonomy;

/// The skills of the house by all the words that say them, in both languages.
final class Thesaurus {
    /// One word alone says a skill only if it is not a word of everyday.
    private static final int SHORTEST = 4;

    private record Saying(String skill, List<Term> words) {}

    private final Map<String, List<Saying>> byFrench = new HashMap<>();
    private final Map<String, List<Saying>> byEnglish = new HashMap<>();

    static Thesaurus of(Taxonomy taxonomy) {
        var thesaurus = new Thesaurus();
        for (var skill : taxonomy.skills()) {
            Stream.of(
                            Stream.of(skill.french(), skill.english()),
                            skill.frenchAlso().stream(),
                            skill.englishAlso().stream())
                    .flatMap(words -> words)
                    .distinct()
                    .forEach(words -> thesaurus.add(skill.key(), words));
        }
        return thesaurus;
    }

    private void add(String skill, String words) {
        var terms = Stems.of(words);
        if (terms.isEmpty() || terms.size() == 1 && words.length() < SHORTEST) {
            return;
        }
        var saying = new Saying(skill, terms);
        byFrench.computeIfAbsent(terms.getFirst().french(), _ -> new ArrayList<>()).add(saying);
        byEnglish.computeIfAbsent(terms.getFirst().english(), _ -> new ArrayList<>()).add(saying);
    }

    /// The skills that are said somewhere in a text, word by word.
    Set<String> saidIn(List<Term> text) {
        var found = new HashSet<String>();
        for (int n = 0; n < text.size(); n++) {
            for (var saying : byFrench.getOrDefault(text.get(n).french(), List.<Saying>of())) {
                add(found, text, n, saying);
            }
            for (var saying : byEnglish.getOrDefault(text.get(n).english(), List.<Saying>of())) {
                add(found, text, n, saying);
            }
        }
        return found;
    }

    private static void add(Set<String> found, List<Term> text, int from, Saying saying) {
        var words = saying.words();
        if (from + words.size() > text.size()) {
            return;
        }
        for (int n = 0; n < words.size(); n++) {
            if (!words.get(n).meets(text.get(from + n))) {
                return;
            }
        }
        found.add(saying.skill());
    }
}
