package org.cordee.circle.proposal;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;

/// What lies between two, whoever else sits with them.
final class Between {
    private Between() {}

    /// What keeps two from any circle, first.
    static Optional<Hindrance> hindrance(Willing here, Willing there, Past past, Frame frame) {
        if (Collections.disjoint(here.codes(), there.codes())) {
            return Optional.of(Hindrance.CODE);
        }
        if (Math.abs(here.level() - there.level()) > Frame.LEVELS) {
            return Optional.of(Hindrance.LEVEL);
        }
        if (jaccard(here.approaches(), there.approaches()) < frame.nearness()) {
            return Optional.of(Hindrance.METHOD);
        }
        if (here.positioning().rivalry(there.positioning()) >= Frame.RIVALS) {
            return Optional.of(Hindrance.RIVALRY);
        }
        if (past.conflicts().contains(new Two(here.id(), there.id()))) {
            return Optional.of(Hindrance.CONFLICT);
        }
        return here.slots().stream().filter(there.slots()::contains).count() < frame.slots()
                ? Optional.of(Hindrance.SLOTS)
                : Optional.empty();
    }

    /// Of all words of two, the share that both have; nothing where neither has any.
    static double jaccard(Set<String> one, Set<String> other) {
        var shared = one.stream().filter(other::contains).count();
        var all = one.size() + other.size() - shared;
        return all == 0 ? 0 : (double) shared / all;
    }
}
