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
public final class Ranking {
    /// So many are proposed.
    public static final int MOST = 5;

    private static final double K1 = 1.2;
    private static final double B = 0.75;

    private static final int MOST_GROUNDS = 3;

    private final Map<String, Set<Line>> byFrench = new HashMap<>();
    private final Map<String, Set<Line>> byEnglish = new HashMap<>();
    private final Map<String, Set<Line>> bySkill = new HashMap<>();
    private final Map<MemberId, Person> people = new LinkedHashMap<>();
    private final double[] usual;

    /// A line, and what of the opportunity meets it.
    private static final class Line {
        final Said said;
        final Person person;
        final Set<String> words = new LinkedHashSet<>();
        final Set<String> skills = new TreeSet<>();

        Line(Said said, Person person) {
            this.said = said;
            this.person = person;
        }

        int weight() {
            return said.field().weight() * (words.size() + skills.size());
        }
    }

    private static final class Person {
        final MemberId member;
        final List<Line> lines = new ArrayList<>();
        final int[] lengths = new int[Field.values().length];
        double score;

        Person(MemberId member) {
            this.member = member;
        }
    }

    private Ranking(List<Said> all) {
        for (var said : all) {
            var person = people.computeIfAbsent(said.member(), Person::new);
            var line = new Line(said, person);
            person.lines.add(line);
            person.lengths[said.field().ordinal()] += said.terms().size() + said.skills().size();
            for (var term : said.terms()) {
                put(byFrench, term.french(), line);
                put(byEnglish, term.english(), line);
            }
            said.skills().forEach(skill -> put(bySkill, skill, line));
        }
        usual = usualLengths(people.values());
    }

    /// @param about the words of the opportunity
    /// @param skills that it is about
    /// @param said of everybody who may be proposed
    public static List<Suited> of(List<Term> about, Set<String> skills, List<Said> said) {
        var ranking = new Ranking(said);
        var asked = new ArrayList<Term>();
        for (var term : about) {
            if (asked.stream().noneMatch(term::meets)) {
                asked.add(term);
                ranking.word(term);
            }
        }
        new TreeSet<>(skills).forEach(ranking::skill);
        return ranking.best();
    }

    private void word(Term term) {
        var lines = new LinkedHashSet<>(byFrench.getOrDefault(term.french(), Set.of()));
        lines.addAll(byEnglish.getOrDefault(term.english(), Set.of()));
        lines.forEach(line -> line.words.add(term.word()));
        weigh(lines);
    }

    private void skill(String skill) {
        var lines = bySkill.getOrDefault(skill, Set.of());
        lines.forEach(line -> line.skills.add(skill));
        weigh(lines);
    }

    /// The rarer it is among all, the more it says; a long field says less of each of its words.
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
        double met = frequencies.size();
        double rarity = Math.log(1 + (people.size() - met + 0.5) / (met + 0.5));
        frequencies.forEach((person, frequency) ->
                person.score += rarity * frequency * (K1 + 1) / (frequency + K1));
    }

    private List<Suited> best() {
        return people.values().stream()
                .filter(person -> person.score > 0)
                .sorted(
                        Comparator.comparingDouble((Person person) -> -person.score)
                                .thenComparing(person -> person.member.value()))
                .limit(MOST)
                .map(person -> new Suited(person.member, grounds(person)))
                .toList();
    }

    private static List<Suited.Ground> grounds(Person person) {
        return person.lines.stream()
                .filter(line -> line.weight() > 0)
                .sorted(Comparator.comparing(line -> -line.weight()))
                .limit(MOST_GROUNDS)
                .map(line ->
                        new Suited.Ground(
                                line.said.field(),
                                line.said.words(),
                                List.copyOf(line.words),
                                line.skills))
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
