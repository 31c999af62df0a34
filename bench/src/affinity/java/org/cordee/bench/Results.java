package org.cordee.bench;

import java.util.Locale;

/// What was measured, a line each, and whether all bars were kept.
final class Results {
    private boolean kept = true;

    void print(String metric, double value, String unit) {
        System.out.printf(Locale.ROOT, "affinity\t%s\t%.4f\t%s%n", metric, value, unit);
    }

    void atMost(double bar, String metric, double value, String unit) {
        print(metric, value, unit);
        kept &= value <= bar;
    }

    void atLeast(double bar, String metric, double value, String unit) {
        print(metric, value, unit);
        kept &= value >= bar;
    }

    boolean areKept() {
        return kept;
    }
}
