package org.cordee;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.cordee.current.ClockOffset;
import org.cordee.database.Database;
import org.cordee.database.DatabaseSettings;
import org.cordee.database.StartRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/// Starts the server and stays until it is told to stop.
@Command(
        name = "run",
        description = "Start the server and say when it is ready.",
        footer = {
            "",
            "CORDEE_CLOCK_OFFSET=P30D shifts the clock of a demo, and of nothing else: a period, a"
                    + " duration or both (PT5H, P1M2D, P1MT12H), from the moment of the start."
        })
final class Run implements Callable<Integer> {
    private static final Logger log = LoggerFactory.getLogger(Run.class);

    /// Within the ten seconds that whoever stops us waits.
    private static final Duration STOPPED_WITHIN = Duration.ofMillis(9_500);

    private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(60);

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8080",
            description = "Port to listen on (default: ${DEFAULT-VALUE}; 0: any free one).")
    private int port;

    @Option(
            names = "--bind",
            paramLabel = "ADDR",
            defaultValue = "127.0.0.1",
            description = "Address to listen on (default: ${DEFAULT-VALUE}).")
    private String bind = "127.0.0.1";

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data",
            description = "Data folder, made if it is not there (default: ${DEFAULT-VALUE}).")
    private Path data = Path.of("data");

    @Option(
            names = "--no-demo",
            description = "Begin a new data folder without the invented network.")
    private boolean noDemo;

    @Option(names = "--training", hidden = true, description = "Stop once ready.")
    private boolean training;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;

    private final Clock clock;
    private volatile AutoCloseable running = () -> {};
    private volatile boolean stopping;
    private final AtomicInteger exitCode = new AtomicInteger(ExitCode.OK);

    Run(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws Exception {
        checkUse();
        Map<String, Object> options = options();
        DatabaseSettings settings = settings(options, clock);
        Thread stop = Thread.ofPlatform().name("stop").unstarted(this::stop);
        Runtime.getRuntime().addShutdownHook(stop);
        try {
            Database database = Database.open(settings, clock.instant());
            running = database;
            ConfigurableApplicationContext context = start(database, options);
            running =
                    () -> {
                        context.close();
                        database.close();
                    };
            String address = address(context);
            awaitAnswer(address);
            announce(address);
            if (training) {
                return ExitCode.OK;
            }
            AotTraining.begin();
            new CountDownLatch(1).await();
            return ExitCode.OK;
        } catch (Exception e) {
            if (stopping) {
                // Told to stop while starting: what fails now fails because of that.
                new CountDownLatch(1).await();
            }
            // Refused or broken: closed here, so that the exit code is the one of the reason.
            Runtime.getRuntime().removeShutdownHook(stop);
            closeAfter(e);
            throw e;
        }
    }

    private void closeAfter(Exception e) {
        try {
            running.close();
        } catch (Exception second) {
            e.addSuppressed(second);
        }
    }

    private void checkUse() throws IOException {
        if (port < 0 || port > 65_535) {
            throw new StartRefused(
                    StartRefused.Reason.WRONG_USE, "--port takes a number from 0 to 65535");
        }
        InetAddress address;
        try {
            address = InetAddress.getByName(bind);
        } catch (UnknownHostException e) {
            throw new StartRefused(
                    StartRefused.Reason.WRONG_USE, "--bind: no such address: " + bind, e);
        }
        if (port == 0) {
            return;
        }
        // Asked before anything is made, so that a busy port leaves no trace.
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(address, port));
        } catch (java.net.BindException e) {
            throw refusedPort(e);
        }
    }

    private StartRefused refusedPort(java.net.BindException e) {
        String why = String.valueOf(e.getMessage());
        if (why.contains("in use")) {
            return new StartRefused(
                    StartRefused.Reason.BUSY,
                    "port "
                            + port
                            + " is taken"
                            + PortOwner.of(port).map(" by "::concat).orElse(""),
                    e);
        }
        if (why.contains("Permission")) {
            return new StartRefused(
                    StartRefused.Reason.FAILED, "port " + port + ": permission denied", e);
        }
        return new StartRefused(StartRefused.Reason.WRONG_USE, "--bind " + bind + ": " + why, e);
    }

    private Map<String, Object> options() {
        Map<String, Object> options = new LinkedHashMap<>();
        options.put("server.port", port);
        options.put("server.address", bind);
        options.put("cordee.bind", bind);
        options.put("cordee.data", data.toAbsolutePath().normalize().toString());
        options.put("cordee.demo", !noDemo);
        return options;
    }

    private static DatabaseSettings settings(Map<String, Object> options, Clock clock) {
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("options", options));
        // Read here only to be refused here: before anything is made.
        ClockOffset.of(environment.getProperty("cordee.clock-offset", ""), clock.instant());
        return DatabaseSettings.from(environment);
    }

    private static ConfigurableApplicationContext start(
            Database database, Map<String, Object> options) {
        return new SpringApplicationBuilder(Application.class)
                .registerShutdownHook(false)
                .initializers(context -> {
                    context.getEnvironment()
                            .getPropertySources()
                            .addFirst(new MapPropertySource("options", options));
                    ((GenericApplicationContext) context)
                            .registerBean(Database.class, () -> database);
                })
                .run();
    }

    private String address(ConfigurableApplicationContext context) {
        // Asked of the server itself: with port 0 only it knows.
        WebServer server = ((WebServerApplicationContext) context).getWebServer();
        int actual = server == null ? port : server.getPort();
        String host = bind.equals("0.0.0.0") || bind.equals("::") ? "127.0.0.1" : bind;
        return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + actual;
    }

    /// Ready means that somebody who opens the address now sees a page.
    private static void awaitAnswer(String address) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + ANSWERS_WITHIN.toNanos();
        int status;
        do {
            var connection = (HttpURLConnection) URI.create(address + "/").toURL().openConnection();
            connection.setConnectTimeout(5_000);
            connection.setReadTimeout(30_000);
            status = connection.getResponseCode();
            connection.disconnect();
            if (status == 200) {
                return;
            }
            Thread.sleep(200);
        } while (status >= 500 && System.nanoTime() < deadline);
        throw new StartRefused(
                StartRefused.Reason.FAILED, "GET " + address + "/ answered " + status);
    }

    private static void announce(String address) {
        long millis =
                System.currentTimeMillis() - ManagementFactory.getRuntimeMXBean().getStartTime();
        System.out.println(
                "ready %s %s s"
                        .formatted(address, String.format(Locale.ROOT, "%.1f", millis / 1e3)));
        System.out.flush();
    }

    /// Runs when the process is told to stop. Java would answer a signal with 143; a server that
    /// closed in order has done what it was asked, so the hook itself ends the process.
    private void stop() {
        stopping = true;
        Thread closing =
                Thread.ofPlatform()
                        .daemon()
                        .name("closing")
                        .start(() -> {
                            try {
                                AotTraining.end();
                                running.close();
                            } catch (Exception e) {
                                log.error("Not everything closed in order", e);
                                exitCode.compareAndSet(ExitCode.OK, ExitCode.SOFTWARE);
                            }
                        });
        try {
            if (!closing.join(STOPPED_WITHIN)) {
                log.error("Closing took too long");
                exitCode.compareAndSet(ExitCode.OK, ExitCode.SOFTWARE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (!training) {
            Runtime.getRuntime().halt(exitCode.get());
        }
    }
}
