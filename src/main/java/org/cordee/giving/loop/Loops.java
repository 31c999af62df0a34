package org.cordee.giving.loop;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/// Counts all loops of a network, exactly.
///
/// A loop is a cycle of gifts in strictly increasing time that passes nobody twice; its last gift
/// comes no later after its first than the window, inclusive. Two gifts from one to another at the
/// same moment are two. Counts have 64 bits.
public final class Loops {
    /// So many gifts are handed to a core at once: little enough that all end together.
    private static final int PORTION = 2_048;

    private final Network network;
    private final int longest;
    private final Progress progress;
    private final AtomicLong taken = new AtomicLong();
    private long done;

    private Loops(Network network, int longest, Progress progress) {
        this.network = network;
        this.longest = longest;
        this.progress = progress;
    }

    /// @param window the most that may lie between the first gift of a loop and its last
    /// @param longest the most gifts in a loop; any number from 2
    /// @param cores how many to count on at once
    /// @throws ArithmeticException when there are more of a length than a number of 64 bits can say
    public static Tally count(Gifts gifts, long window, int longest, int cores, Progress progress) {
        if (window < 0 || longest < 2 || cores < 1) {
            throw new IllegalArgumentException("No window, no length or no core");
        }
        var network = Network.of(gifts, window);
        // Nobody is passed twice, so no loop has more gifts than there are members.
        var most = Math.max(2, Math.min(longest, network.members()));
        return new Loops(network, most, progress).count(cores);
    }

    private Tally count(int cores) {
        var tally = new Tally();
        try (var workers = Executors.newFixedThreadPool(cores)) {
            Callable<Tally> work = this::work;
            var parts = IntStream.range(0, cores).mapToObj(_ -> workers.submit(work)).toList();
            for (var part : parts) {
                tally.add(part.get());
            }
            return tally;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof ArithmeticException tooMany
                    ? tooMany
                    : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Tally work() {
        var walk = new Walk(network, longest);
        int all = network.gifts();
        try {
            for (long from = taken.getAndAdd(PORTION);
                    from < all;
                    from = taken.getAndAdd(PORTION)) {
                int to = (int) Math.min(from + PORTION, all);
                walk.count((int) from, to);
                tell(to - (int) from);
            }
            return walk.tally();
        } finally {
            // Who fails leaves nothing to the others: they need not go on.
            taken.set(all);
        }
    }

    private synchronized void tell(int more) {
        done += more;
        progress.reached(done, network.gifts());
    }
}
