package org.cordee.bench;

import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.cordee.affinity.Index;
import org.cordee.affinity.Match;
import org.cordee.affinity.Members;
import org.cordee.affinity.Pass;
import org.cordee.affinity.Refusals;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// One member's ten best among all, each time another's, and one pass over all arrays.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgs = {"-Xms1g", "-Xmx1g", "-XX:+UseSerialGC"})
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 3)
public class OneSearch {
    private static final int TEN = 10;

    @Param("125000")
    public int members;

    private final Random random = new Random(Affinities.SEED);
    private Members all = Index.of(Stream.of()).now();
    private List<UUID> ids = List.of();

    /// Those who can be found at all: a search that stops at once is no search.
    @Setup
    public void invent() {
        all = Index.of(new Coaches(Affinities.SEED).first(members)).now();
        ids =
                random.ints(400, 0, members)
                        .mapToObj(Coaches::id)
                        .filter(id -> !all.best(id, TEN, Refusals.NONE).isEmpty())
                        .toList();
    }

    @Benchmark
    public List<Match> search() {
        return all.best(ids.get(random.nextInt(ids.size())), TEN, Refusals.NONE);
    }

    @Benchmark
    public long pass() {
        return Pass.over(all);
    }
}
