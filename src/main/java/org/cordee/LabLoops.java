package org.cordee;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.cordee.giving.loop.Gifts;
import org.cordee.giving.loop.Loops;
import org.cordee.giving.loop.Progress;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// How many times what was given has come back by other roads.
@Command(
        name = "loops",
        description = "Count the loops by which what is given comes back to its giver.",
        footer = {
            "",
            "FILE holds a line from to seconds for each gift, parted by blanks, tabs or a comma;"
                    + " whatever follows is not read. from and to are any words, seconds is a whole"
                    + " number. Empty lines and those that begin with # are passed over; so is"
                    + " what somebody gives to themselves.",
            "",
            "A loop is a chain of gifts, each later than the one before and given by who received"
                    + " it, that comes back to its first giver, passes nobody twice, and ends at"
                    + " most SECONDS after it began. Equal times do not follow one another; of"
                    + " several gifts from one to another each counts.",
            "",
            "The output holds a line length count for each length that was found, the shortest"
                    + " first. Exit 1 when a count passes 9223372036854775807."
        })
final class LabLoops implements Callable<Integer> {
    private static final long TELL_EVERY_NANOS = 10_000_000_000L;
    private static final double PERCENT = 100.0;

    @Parameters(paramLabel = "FILE", description = "The gifts; - is standard input.")
    private String file = "-";

    @Option(
            names = "--window",
            paramLabel = "SECONDS",
            required = true,
            description = "The most that lies between the first gift and the last, inclusive.")
    private long window;

    @Option(
            names = "--max-length",
            paramLabel = "K",
            defaultValue = "5",
            description = "The most gifts in a loop, from 2 (default: ${DEFAULT-VALUE}).")
    private long longest;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;

    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        var command = Objects.requireNonNull(spec).commandLine();
        if (window < 0) {
            throw new ParameterException(command, "--window takes a number of seconds from 0");
        }
        if (longest < 2) {
            throw new ParameterException(command, "--max-length takes a number from 2");
        }
        try {
            return LabFile.read(
                    command,
                    file,
                    input -> write(GiftFile.read(file, input), command.getOut(), command.getErr()));
        } catch (ArithmeticException e) {
            command.getErr().println("cordee: more loops of a length than " + Long.MAX_VALUE);
            return ExitCode.SOFTWARE;
        }
    }

    private void write(Gifts gifts, PrintWriter out, PrintWriter err) {
        var tally =
                Loops.count(
                        gifts,
                        window,
                        (int) Math.min(longest, Integer.MAX_VALUE),
                        Runtime.getRuntime().availableProcessors(),
                        told(err));
        tally.byLength().forEach((length, count) -> out.print(length + " " + count + "\n"));
        out.flush();
    }

    /// Nothing at all of what is soon done.
    private static Progress told(PrintWriter err) {
        return new Progress() {
            private long last = System.nanoTime();

            @Override
            public void reached(long done, long all) {
                var now = System.nanoTime();
                if (now - last >= TELL_EVERY_NANOS) {
                    last = now;
                    err.printf(Locale.ROOT, "cordee: %.1f %%%n", PERCENT * done / all);
                    err.flush();
                }
            }
        };
    }
}
