package org.cordee.affinity;

/// The least that any search has to do: read once all that is known of everybody.
public final class Pass {
    private Pass() {}

    public static long over(Members members) {
        var sum = 0L;
        for (var block : members.blocks()) {
            sum += sum(block.high) + sum(block.low) + sum(block.starts) + sum(block.stances);
            sum += sum(block.gates) + sum(block.capacities) + sum(block.entries);
            for (var signature : block.signatures) {
                sum += sum(signature);
            }
            for (var weights : block.weights) {
                sum += (long) weights.coverage();
            }
        }
        return sum;
    }

    private static long sum(long[] numbers) {
        var sum = 0L;
        for (var number : numbers) {
            sum += number;
        }
        return sum;
    }

    private static long sum(int[] numbers) {
        var sum = 0L;
        for (var number : numbers) {
            sum += number;
        }
        return sum;
    }

    private static long sum(byte[] numbers) {
        var sum = 0L;
        for (var number : numbers) {
            sum += number;
        }
        return sum;
    }

    private static long sum(char[] numbers) {
        var sum = 0L;
        for (var number : numbers) {
            sum += number;
        }
        return sum;
    }
}
