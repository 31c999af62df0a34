package org.cordee.giving.opportunity;

/// Where an opportunity can touch somebody, and what it weighs there (RULES 9).
public enum Field {
    FOREHAND(3),
    NEEDS(3),
    SEARCHES(2),
    WATCH(2),
    OFFERS(1);

    private final int weight;

    Field(int weight) {
        this.weight = weight;
    }

    public int weight() {
        return weight;
    }
}
