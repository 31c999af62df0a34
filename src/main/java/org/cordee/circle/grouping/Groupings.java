package org.cordee.circle.grouping;

import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/// Groups of people who differ as much as may be.
public final class Groupings {
    /// So many people are grouped exactly.
    public static final int EXACT = 12;

    private final Gathering gathering;
    private final Budget budget;
    private final Progress progress;
    private double best = Double.NEGATIVE_INFINITY;

    private Groupings(Gathering gathering, Budget budget, Progress progress) {
        this.gathering = gathering;
        this.budget = budget;
        this.progress = progress;
    }

    /// The best grouping of few, proved; of many, the best that was found within the budget.
    ///
    /// @param seed the same finds the same in the same steps
    /// @param cores how many to search on at once, each by itself
    public static Grouping best(
            Gathering gathering, long seed, int cores, Budget budget, Progress progress) {
        if (cores < 1) {
            throw new IllegalArgumentException("No core to search on");
        }
        return gathering.people <= EXACT
                ? Exact.best(gathering)
                : new Groupings(gathering, budget, progress).search(seed, cores);
    }

    private Grouping search(long seed, int cores) {
        try (var workers = Executors.newFixedThreadPool(cores)) {
            var parts =
                    Stream.generate(new SplittableRandom(seed)::split)
                            .limit(cores)
                            .map(random -> new Annealing(gathering, random, budget))
                            .map(annealing -> workers.submit(() -> annealing.search(this::tell)))
                            .toList();
            var found = parts.getFirst().get();
            for (var part : parts) {
                // Of equals the first core's, whichever ended first.
                found = part.get().diversity() > found.diversity() ? part.get() : found;
            }
            return found;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private synchronized void tell(double spent, double diversity) {
        best = Math.max(best, diversity);
        progress.reached(spent, best);
    }
}
