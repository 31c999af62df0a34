package org.cordee.giving.opportunity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.cordee.current.MemberId;

/// Whom an opportunity could serve (RULES 9): BM25 over weighted fields (BM25F; Robertson, Zaragoza
/// and Taylor 2004). A skill that both are about counts as one more word, whatever words say it.
/// Made once of all that was said, then asked about one opportunity after the other.
public final class Ranking {
    private static final double K1 = 1.2;
    private static final double B = 0.75;

    private static final int MOST_GROUNDS = 3;

    private final Map<String, Set<Line>> byFrench = new HashMap<>();
    private final Map<String, Set<Line>> byEnglish = new HashMap<>();
    private final Map<String, Set<Line>> bySkill = new HashMap<>();
    private final int people;
    private final double[] usual;

    /// A line, told from every other that says the same.
    private static final class Line {
        final Said said;
        final Person person;

        Line(Said said, Person person) {
            this.said = said;
            this.person = person;
        }
    }

    /// @param lengths of all their lines together, by field
    private record Person(MemberId member, int[] lengths) {}

    /// @param all that was said by everybody who may be proposed
    public Ranking(Collection<Said> all) {
        var known = new LinkedHashMap<MemberId, Person>();
        for (var said : all) {
            var person =
                    known.computeIfAbsent(
                            said.member(),
                            member -> new Person(member, new int[Field.values().length]));
            var line = new Line(said, person);
            person.lengths[said.field().ordinal()] += said.terms().size() + said.skills().size();
            for (var term : said.terms()) {
                put(byFrench, term.french(), line);
                put(byEnglish, term.english(), line);
            }
            said.skills().forEach(skill -> put(bySkill, skill, line));
        }
        people = known.size();
        usual = usualLengths(known.values());
    }

    /// Everybody whom it touches, whom it could serve most first.
    ///
    /// @param about the words of the opportunity
    /// @param skills that it is about
    public List<Suited> of(List<Term> about, Set<String> skills) {
        var asking = new Asking();
        var asked = new ArrayList<Term>();
        for (var term : about) {
            if (asked.stream().noneMatch(term::meets)) {
                asked.add(term);
                asking.word(term);
            }
        }
        new TreeSet<>(skills).forEach(asking::skill);
        return asking.answer();
    }

    /// What of a line meets the opportunity.
    private record Met(Set<String> words, Set<String> skills) {
        int weight(Line line) {
            return line.said.field().weight() * (words.size() + skills.size());
        }
    }

    private static final class Touched {
        final Person person;
        final Map<Line, Met> lines = new LinkedHashMap<>();
        double score;

        Touched(Person person) {
            this.person = person;
        }
    }

    /// One opportunity, laid beside all that was said.
    private final class Asking {
        private final Map<Person, Touched> touched = new LinkedHashMap<>();

        void word(Term term) {
            var lines = new LinkedHashSet<>(byFrench.getOrDefault(term.french(), Set.of()));
            lines.addAll(byEnglish.getOrDefault(term.english(), Set.of()));
            lines.forEach(line -> met(line).words.add(term.word()));
            weigh(lines);
        }

        void skill(String skill) {
            var lines = bySkill.getOrDefault(skill, Set.of());
            lines.forEach(line -> met(line).skills.add(skill));
            weigh(lines);
        }

        private Met met(Line line) {
            return touched(line.person)
                    .lines
                    .computeIfAbsent(line, _ -> new Met(new LinkedHashSet<>(), new TreeSet<>()));
        }

        private Touched touched(Person person) {
            return touched.computeIfAbsent(person, Touched::new);
        }

        /// The rarer it is among all, the more it says; a long field says less of each of its
        /// words.
        private void weigh(Collection<Line> lines) {
            var frequencies = new LinkedHashMap<Person, Double>();
            for (var line : lines) {
                int field = line.said.field().ordinal();
                frequencies.merge(
                        line.person,
                        line.said.field().weight()
                                / (1 - B + B * line.person.lengths[field] / usual[field]),
                        Double::sum);
            }
            double hit = frequencies.size();
            double rarity = Math.log(1 + (people - hit + 0.5) / (hit + 0.5));
            frequencies.forEach((person, frequency) ->
                    touched(person).score += rarity * frequency * (K1 + 1) / (frequency + K1));
        }

        List<Suited> answer() {
            return touched.values().stream()
                    .sorted(
                            Comparator.comparingDouble((Touched one) -> -one.score)
                                    .thenComparing(one -> one.person.member.value()))
                    .map(one -> new Suited(one.person.member, grounds(one.lines)))
                    .toList();
        }
    }

    private static List<Suited.Ground> grounds(Map<Line, Met> met) {
        return met.entrySet().stream()
                .sorted(Comparator.comparing(one -> -one.getValue().weight(one.getKey())))
                .limit(MOST_GROUNDS)
                .map(one ->
                        new Suited.Ground(
                                one.getKey().said.field(),
                                one.getKey().said.words(),
                                List.copyOf(one.getValue().words),
                                one.getValue().skills))
                .toList();
    }

    /// How long each field is where somebody has one.
    private static double[] usualLengths(Collection<Person> people) {
        var usual = new double[Field.values().length];
        for (int field = 0; field < usual.length; field++) {
            int at = field;
            usual[field] =
                    people.stream()
                            .mapToInt(person -> person.lengths[at])
                            .filter(length -> length > 0)
                            .average()
                            .orElse(1);
        }
        return usual;
    }

    private static void put(Map<String, Set<Line>> index, String key, Line line) {
        index.computeIfAbsent(key, _ -> new LinkedHashSet<>()).add(line);
    }
}
