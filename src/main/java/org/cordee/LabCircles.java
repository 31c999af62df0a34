package org.cordee;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.cordee.circle.grouping.Budget;
import org.cordee.circle.grouping.Gathering;
import org.cordee.circle.grouping.Groupings;
import org.cordee.circle.grouping.Progress;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Groups of people who differ as much as may be.
@Command(
        name = "circles",
        description = "Set people into groups so that those who sit together differ most.",
        footer = {
            "",
            "FILE is an instance of MDGPLIB: a line people groups ss|ds with the fewest and the most"
                    + " of each group behind, then a line one other distance for each two,"
                    + " numbered from 0.",
            "",
            "The output holds the sum of the distances of all who sit together, with 3 decimals, and"
                    + " a line for each group, in the order of the bounds, with its people. Up to "
                    + Groupings.EXACT
                    + " people it is the best there is, at once; of more it is the best that is found"
                    + " in N seconds, reading included, on all cores."
        })
final class LabCircles implements Callable<Integer> {
    private static final double A_SECOND = 1e9;
    private static final long TELL_EVERY_NANOS = 10_000_000_000L;
    private static final int PERCENT = 100;

    @Option(
            names = "--instance",
            paramLabel = "FILE",
            required = true,
            description = "The people; - is standard input.")
    private String file = "-";

    @Option(
            names = "--seconds",
            paramLabel = "N",
            required = true,
            description = "How long to search, from 1.")
    private int seconds;

    @Option(
            names = "--seed",
            paramLabel = "K",
            defaultValue = "1",
            description = "A whole number: where the search begins (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;

    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        var command = Objects.requireNonNull(spec).commandLine();
        if (seconds < 1) {
            throw new ParameterException(command, "--seconds takes a whole number from 1");
        }
        var begun = System.nanoTime();
        return LabFile.read(
                command,
                file,
                input ->
                        write(
                                GatheringFile.read(file, input),
                                begun,
                                command.getOut(),
                                command.getErr()));
    }

    private void write(Gathering gathering, long begun, PrintWriter out, PrintWriter err) {
        Budget budget = _ -> (System.nanoTime() - begun) / (seconds * A_SECOND);
        var found =
                Groupings.best(
                        gathering,
                        seed,
                        Runtime.getRuntime().availableProcessors(),
                        budget,
                        told(err));
        out.printf(Locale.ROOT, "%.3f\n", found.diversity());
        for (var group : found.groups()) {
            out.print(group.stream().map(String::valueOf).collect(Collectors.joining(" ")) + "\n");
        }
        out.flush();
    }

    /// Nothing at all of what is soon done.
    private static Progress told(PrintWriter err) {
        return new Progress() {
            private long last = System.nanoTime();

            @Override
            public void reached(double spent, double best) {
                var now = System.nanoTime();
                if (now - last >= TELL_EVERY_NANOS) {
                    last = now;
                    err.printf(Locale.ROOT, "cordee: %.0f %%, %.3f%n", PERCENT * spent, best);
                    err.flush();
                }
            }
        };
    }
}
