package org.cordee;

import java.util.Arrays;

/// How long two things take, done by turns so that a busy machine troubles both alike.
public record Medians(long one, long other) {
    public static Medians interleaved(int times, Runnable one, Runnable other) {
        // What is compiled or fetched at the first time is no difference between them.
        for (int i = 0; i < times / 5; i++) {
            one.run();
            other.run();
        }
        var ones = new long[times];
        var others = new long[times];
        for (int i = 0; i < times; i++) {
            ones[i] = nanos(one);
            others[i] = nanos(other);
        }
        return new Medians(median(ones), median(others));
    }

    public long apart() {
        return Math.abs(one - other);
    }

    @Override
    public String toString() {
        return "medians %.2f ms and %.2f ms, %.2f ms apart"
                .formatted(one / 1e6, other / 1e6, apart() / 1e6);
    }

    private static long nanos(Runnable work) {
        var from = System.nanoTime();
        work.run();
        return System.nanoTime() - from;
    }

    private static long median(long[] nanos) {
        Arrays.sort(nanos);
        return nanos[nanos.length / 2];
    }
}
