package org.cordee.giving.opportunity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.cordee.member.skill.Skill;
import org.cordee.member.skill.Skills;
import org.cordee.member.skill.Taxonomy;
import org.springframework.stereotype.Component;

/// Hears in a text its words and the skills they say. What a text is made of depends on the text
/// alone, so it is kept: under its own words, hence never out of date.
@Component
class Ears {
    /// A skill that a steward adds is heard within ten minutes.
    private static final Duration KEPT = Duration.ofMinutes(10);

    /// Some thirty megabytes.
    private static final int MOST = 40_000;

    private final Skills skills;
    private final Cache<Boolean, Lexicon> lexicon =
            Caffeine.newBuilder().expireAfterWrite(KEPT).executor(Runnable::run).build();

    Ears(Skills skills) {
        this.skills = skills;
    }

    /// What a text is made of.
    record Sound(List<Term> terms, Set<String> skills) {}

    private static final class Lexicon {
        private final Taxonomy taxonomy;
        private final Thesaurus thesaurus;
        private final Cache<String, Sound> heard =
                Caffeine.newBuilder().maximumSize(MOST).executor(Runnable::run).build();

        Lexicon(Taxonomy taxonomy) {
            this.taxonomy = taxonomy;
            this.thesaurus = Thesaurus.of(taxonomy);
        }
    }

    Sound hear(String text) {
        var known = lexicon();
        return Objects.requireNonNull(
                known.heard.get(
                        text,
                        words -> {
                            var terms = Stems.of(words);
                            return new Sound(terms, known.thesaurus.saidIn(terms));
                        }));
    }

    List<Said> hear(List<OpportunityRows.Line> lines) {
        var said = new ArrayList<Said>(lines.size());
        for (var line : lines) {
            var sound = hear(line.words());
            var about = sound.skills();
            var skill = line.skill();
            if (skill != null && !about.contains(skill)) {
                about = new HashSet<>(about);
                about.add(skill);
            }
            said.add(new Said(line.member(), line.field(), line.words(), sound.terms(), about));
        }
        return said;
    }

    /// As a reader calls them.
    List<String> names(Set<String> keys, Locale language) {
        return keys.stream()
                .flatMap(key -> lexicon().taxonomy.byKey(key).stream())
                .map((Skill skill) -> skill.in(language))
                .sorted()
                .toList();
    }

    private Lexicon lexicon() {
        return Objects.requireNonNull(lexicon.get(true, _ -> new Lexicon(skills.all())));
    }
}
