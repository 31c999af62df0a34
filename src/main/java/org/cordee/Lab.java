package org.cordee;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// The rules on data from outside, with neither server nor database.
@Command(
        name = "lab",
        description = "Apply a rule of Cordée to data of one's own.",
        subcommands = {
            LabAffinity.class,
            LabBalance.class,
            LabCircles.class,
            LabGuard.class,
            LabLoops.class,
            LabPulse.class,
            HelpCommand.class
        },
        synopsisSubcommandLabel = "RULE",
        footer = {
            "",
            "Results go to standard output. Input that cannot be read: exit 2, with file:line:"
                    + " reason."
        })
final class Lab implements Runnable {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;

    @Spec private @Nullable CommandSpec spec;

    /// Without a rule there is nothing to apply.
    @Override
    public void run() {
        throw new ParameterException(
                Objects.requireNonNull(spec).commandLine(), "A rule is missing.");
    }
}
