package org.cordee;

import java.time.Clock;
import java.util.Locale;
import java.util.Objects;
import java.util.TimeZone;
import org.cordee.database.StartRefused;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// The one program: `./cordee COMMAND`.
///
/// Results go to standard output, everything else to standard error.
@Command(
        name = "cordee",
        description = "Where independent coaches find partners and keep partnerships alive.",
        subcommands = {Run.class, Steward.class, Lab.class, HelpCommand.class},
        mixinStandardHelpOptions = false,
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "From the shell also: test, bench.",
            "Exit: 0 done, 1 failed, 2 wrong use, 3 something missing, 4 busy."
        })
public final class Cordee implements Runnable {
    static final int MISSING = 3;
    static final int BUSY = 4;

    @CommandLine.Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;

    @Spec private @Nullable CommandSpec spec;

    public static void main(String[] arguments) {
        // The same output on every machine, whatever its locale and zone.
        Locale.setDefault(Locale.ROOT);
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        System.exit(commands(Clock.systemUTC()).execute(arguments));
    }

    static CommandLine commands(Clock clock) {
        return new CommandLine(new Cordee(), new WithClock(clock))
                .setParameterExceptionHandler(
                        (e, words) -> wrongUse(e.getMessage(), e.getCommandLine()))
                .setExecutionExceptionHandler((e, command, parsed) -> explain(e, command));
    }

    /// Without a command there is nothing to do.
    @Override
    public void run() {
        throw new ParameterException(
                Objects.requireNonNull(spec).commandLine(), "A command is missing.");
    }

    private static int wrongUse(@Nullable String sentence, CommandLine command) {
        command.getErr().println("cordee: " + sentence);
        command.usage(command.getErr());
        return ExitCode.USAGE;
    }

    private static int explain(Exception e, CommandLine command) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof StartRefused refused) {
                if (refused.reason() == StartRefused.Reason.WRONG_USE) {
                    return wrongUse(refused.sentence(), command);
                }
                command.getErr().println("cordee: " + refused.sentence());
                return exitCode(refused.reason());
            }
        }
        LoggerFactory.getLogger(Cordee.class).error("Failed", e);
        command.getErr().println("cordee: " + reason(e));
        return ExitCode.SOFTWARE;
    }

    private static String reason(Exception e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
    }

    static int exitCode(StartRefused.Reason reason) {
        return switch (reason) {
            case FAILED -> ExitCode.SOFTWARE;
            case WRONG_USE -> ExitCode.USAGE;
            case MISSING -> MISSING;
            case BUSY -> BUSY;
        };
    }

    /// Commands are told the time instead of asking for it.
    private record WithClock(Clock clock) implements CommandLine.IFactory {
        @Override
        public <K> K create(Class<K> type) throws Exception {
            if (type == Run.class) {
                return type.cast(new Run(clock));
            }
            if (type == Steward.class) {
                return type.cast(new Steward(clock));
            }
            return CommandLine.defaultFactory().create(type);
        }
    }
}
