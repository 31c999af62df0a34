package org.cordee.affinity;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Turns members into numbers and back, losing nothing.
final class Packing {
    private final Taxonomy taxonomy;

    Packing(Taxonomy taxonomy) {
        this.taxonomy = taxonomy;
    }

    Row pack(Candidate candidate) {
        var profile = candidate.profile();
        var signatures = new long[Layout.SIGNATURES];
        var needs = entries(profile.needs(), profile.weak());
        var offers = entries(profile.offers(), profile.strengths());
        for (var need : needs.toCharArray()) {
            signatures[Layout.NEED_FAMILIES] |= 1L << family(need);
        }
        for (var offer : offers.toCharArray()) {
            signatures[Layout.OFFER_FAMILIES] |= 1L << family(offer);
            signatures[Layout.OFFER_SKILLS] |= 1L << Layout.skill(offer);
        }
        var entries =
                new StringBuilder()
                        .append((char) needs.length())
                        .append((char) offers.length())
                        .append(needs)
                        .append(offers);
        for (var trait : Trait.values()) {
            var rare = new StringBuilder();
            for (var word : words(trait, profile)) {
                signatures[trait.ordinal()] = Signature.with(signatures[trait.ordinal()], word);
                if (word >= Signature.RARE) {
                    rare.append((char) (int) word);
                }
            }
            entries.append((char) rare.length()).append(rare);
        }
        return new Row(
                candidate.id(),
                Gate.of(profile, candidate.capacity()),
                (byte) candidate.capacity(),
                Stance.of(profile.posture()),
                candidate.weights(),
                signatures,
                entries.toString().toCharArray());
    }

    /// In the order in which [Profile] sums them: the last digits of a sum depend on it.
    private String entries(Map<Skill, Integer> weighed, Set<Skill> special) {
        var skills = new TreeSet<>(Comparator.comparing(Skill::family).thenComparing(Skill::name));
        skills.addAll(weighed.keySet());
        skills.addAll(special);
        var entries = new StringBuilder();
        for (var skill : skills) {
            var weight = weighed.getOrDefault(skill, 0);
            if (weight > Profile.MOST || weight < (weighed.containsKey(skill) ? 1 : 0)) {
                throw new IllegalArgumentException("A skill weighs 1, 2 or 3");
            }
            entries.append(
                    Layout.entry(taxonomy.skills().number(skill), special.contains(skill), weight));
        }
        return entries.toString();
    }

    private int family(char entry) {
        return taxonomy.skills().family(Layout.skill(entry));
    }

    private Set<Integer> words(Trait trait, Profile profile) {
        var numbers = new TreeSet<Integer>();
        for (var word : trait.of(profile)) {
            numbers.add(taxonomy.words(trait).number(word));
        }
        return numbers;
    }

    Candidate unpack(Row row) {
        var needs = Layout.HEAD;
        var offers = needs + Layout.needs(row.entries(), 0);
        var end = offers + Layout.offers(row.entries(), 0);
        return new Candidate(
                row.id(),
                new Profile(
                        Gate.isLooking(row.gate()),
                        words(row, Trait.CODE),
                        words(row, Trait.LANGUAGE),
                        Gate.level(row.gate()),
                        Gate.window(row.gate() & 0xff),
                        new Positioning(
                                words(row, Trait.CLIENTELE),
                                words(row, Trait.PLACE),
                                words(row, Trait.SERVICE)),
                        weighed(row, needs, offers),
                        special(row, needs, offers),
                        weighed(row, offers, end),
                        special(row, offers, end),
                        Stance.posture(row.stance())),
                row.weights(),
                row.capacity());
    }

    private Map<Skill, Integer> weighed(Row row, int from, int to) {
        var weighed = new HashMap<Skill, Integer>();
        for (int at = from; at < to; at++) {
            var entry = row.entries()[at];
            if (Layout.weight(entry) > 0) {
                weighed.put(taxonomy.skills().skill(Layout.skill(entry)), Layout.weight(entry));
            }
        }
        return weighed;
    }

    private Set<Skill> special(Row row, int from, int to) {
        var special = new HashSet<Skill>();
        for (int at = from; at < to; at++) {
            var entry = row.entries()[at];
            if (Layout.isSpecial(entry)) {
                special.add(taxonomy.skills().skill(Layout.skill(entry)));
            }
        }
        return special;
    }

    private Set<String> words(Row row, Trait trait) {
        var words = new HashSet<String>();
        var signature = row.signatures()[trait.ordinal()];
        for (int word = 0; word < Signature.RARE; word++) {
            if ((signature >> word & 1) != 0) {
                words.add(taxonomy.words(trait).word(word));
            }
        }
        var rare = Layout.rare(row.entries(), 0, trait.ordinal());
        for (int at = 1; at <= row.entries()[rare]; at++) {
            words.add(taxonomy.words(trait).word(row.entries()[rare + at]));
        }
        return words;
    }
}
