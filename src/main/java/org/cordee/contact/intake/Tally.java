package org.cordee.contact.intake;

/// Counts as one goes.
final class Tally {
    private Counts counts;

    Tally(int refused) {
        counts = new Counts(refused, 0, 0, 0, refused);
    }

    void add(Outcome outcome) {
        counts = counts.with(outcome);
    }

    Counts counts() {
        return counts;
    }
}
