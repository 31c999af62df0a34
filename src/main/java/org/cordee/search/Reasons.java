package org.cordee.search;

import java.util.Collection;
import java.util.List;
import org.cordee.affinity.Need;
import org.cordee.affinity.Skill;
import org.cordee.affinity.Why;
import org.cordee.current.Viewer;
import org.cordee.member.skill.Taxonomy;
import org.cordee.search.Grounds.Met;
import org.cordee.search.SearchRows.Shown;

/// Names what may be named of why two would gain: what the other lets the reader read now.
final class Reasons {
    private Reasons() {}

    static Grounds of(Viewer viewer, Why.Gains gains, Shown there, Taxonomy taxonomy) {
        var met = gains.needs().stream().filter(need -> need.answer() != null).toList();
        var returned = gains.returned().stream().filter(need -> need.answer() != null).toList();
        return new Grounds(
                gains.needs().size(),
                met.stream().map(need -> met(viewer, need, there, taxonomy)).toList(),
                returned.size(),
                named(
                        viewer,
                        taxonomy,
                        returned.stream()
                                .filter(need ->
                                        there.has(
                                                need.isWeakSpot() ? "weak_spot" : "search",
                                                need.skill()))
                                .map(Need::skill)
                                .toList()),
                gains.posture(),
                there.posture(),
                Grounds.Nearness.of(gains.pair().rivalry()));
    }

    /// By what they offer, where one may read that; else only that it is met.
    private static Met met(Viewer viewer, Need need, Shown there, Taxonomy taxonomy) {
        var answer = need.answer();
        var by =
                answer != null
                                && there.has(
                                        answer.isStrength() ? "strength" : "offer", answer.skill())
                        ? name(viewer, taxonomy, answer.skill())
                        : null;
        return new Met(name(viewer, taxonomy, need.skill()), by);
    }

    private static List<String> named(Viewer viewer, Taxonomy taxonomy, Collection<Skill> some) {
        return some.stream().map(skill -> name(viewer, taxonomy, skill)).toList();
    }

    private static String name(Viewer viewer, Taxonomy taxonomy, Skill skill) {
        return taxonomy.byKey(skill.family() + "/" + skill.name())
                .map(known -> known.in(viewer.locale()))
                .orElse(skill.name());
    }
}
