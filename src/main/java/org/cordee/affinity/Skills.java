package org.cordee.affinity;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// All skills that somebody has or needs, by number, and which are of one family.
final class Skills {
    /// What fits beside a weight into one `char`: see [Layout].
    static final int MOST = 1 << 13;

    private final Words<Skill> skills = new Words<>(MOST);
    private final Words<String> families = new Words<>(MOST);
    private final List<int[]> kin = new CopyOnWriteArrayList<>();

    synchronized int number(Skill skill) {
        var known = skills.size();
        var number = skills.number(skill);
        if (number == known) {
            join(families.number(skill.family()), number);
        }
        return number;
    }

    private void join(int family, int skill) {
        if (family == kin.size()) {
            kin.add(new int[] {skill});
            return;
        }
        var before = kin.get(family);
        var grown = Arrays.copyOf(before, before.length + 1);
        grown[before.length] = skill;
        kin.set(family, grown);
    }

    Skill skill(int number) {
        return skills.word(number);
    }

    int family(int skill) {
        return families.number(skills.word(skill).family());
    }

    /// All of one family.
    int[] kin(int family) {
        return kin.get(family);
    }

    int size() {
        return skills.size();
    }
}
