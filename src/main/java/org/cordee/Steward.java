package org.cordee;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Callable;
import org.cordee.database.DatabaseSettings;
import org.cordee.database.OwnerConnection;
import org.cordee.database.StartRefused;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Names a member a steward. Whoever can read the data folder's secrets may do this.
@Command(name = "steward", description = "Make a member a steward.")
final class Steward implements Callable<Integer> {
    @Parameters(paramLabel = "EMAIL", description = "The member's address.")
    private String email = "";

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data",
            description = "Data folder (default: ${DEFAULT-VALUE}).")
    private Path data = Path.of("data");

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;

    private final Clock clock;

    Steward(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws Exception {
        var environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource("options", Map.of("cordee.data", data.toString())));
        try (OwnerConnection owner =
                OwnerConnection.open(DatabaseSettings.from(environment), clock.instant())) {
            if (owner.nameSteward(email, clock.instant())) {
                System.err.println(email + " is a steward.");
                return ExitCode.OK;
            }
        }
        throw new StartRefused(StartRefused.Reason.FAILED, "no member has the address " + email);
    }
}
