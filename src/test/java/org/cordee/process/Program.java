package org.cordee.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cordee.TestInstance;
import org.cordee.Walker;

/// The program, started as a process of its own on the classes that were built: what `./cordee
/// COMMAND` becomes once the script has found Java.
final class Program implements AutoCloseable {
    static final Pattern READY = Pattern.compile("ready (http://\\S+:(\\d+)) \\d+\\.\\d s\n");

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Process process;
    private final Path out;
    private final Path err;

    private Program(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    /// Starts a command; its two outputs become files in `place`.
    static Program start(Path place, String... arguments) {
        return start(place, List.of(), arguments);
    }

    /// Starts a command inside of another, such as `unshare`.
    static Program start(Path place, List<String> around, String... arguments) {
        var command = new ArrayList<>(around);
        // A process group of its own, as a shell gives to what is typed.
        command.add("setsid");
        command.addAll(java());
        command.addAll(List.of(arguments));
        try {
            Files.createDirectories(place);
            var out = Files.createTempFile(place, "out", ".txt");
            var err = Files.createTempFile(place, "err", ".txt");
            var process =
                    new ProcessBuilder(command)
                            .redirectOutput(out.toFile())
                            .redirectError(err.toFile())
                            .start();
            process.getOutputStream().close();
            return new Program(process, out, err);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The server on a data folder without invented people, ready.
    static Program server(Path folder, int port) {
        var program =
                start(
                        folder.resolveSibling(folder.getFileName() + "-outputs"),
                        "run",
                        "--no-demo",
                        "--port",
                        Integer.toString(port),
                        "--data",
                        folder.toString());
        program.awaitReady();
        return program;
    }

    private static List<String> java() {
        // Surefire hands its class path over in a jar; what is inside is said by this property.
        var classes =
                System.getProperty(
                        "surefire.test.class.path", System.getProperty("java.class.path"));
        var ours =
                Arrays.stream(classes.split(java.io.File.pathSeparator))
                        // The program runs without its tests beside it.
                        .filter(entry -> !entry.endsWith("test-classes"))
                        .toList();
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms64m",
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                String.join(java.io.File.pathSeparator, ours),
                "org.cordee.Cordee");
    }

    static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Waits for the line that says so, and returns the port that it names.
    int awaitReady() {
        until(() -> READY.matcher(out()).find() || !process.isAlive(), PATIENCE);
        Matcher ready = READY.matcher(out());
        assertThat(ready.find()).as("ready line; standard error was:%n%s", err()).isTrue();
        return Integer.parseInt(ready.group(2));
    }

    /// Waits for its end and returns its exit code.
    int exit() {
        return exitWithin(PATIENCE);
    }

    int exitWithin(Duration patience) {
        try {
            assertThat(process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS))
                    .as("ended within %s; standard error was:%n%s", patience, err())
                    .isTrue();
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// SIGTERM, to the program alone, as a supervisor sends it.
    void terminate() {
        process.destroy();
    }

    /// Everything it started, and itself.
    List<ProcessHandle> everyProcess() {
        return Stream.concat(Stream.of(process.toHandle()), process.toHandle().descendants())
                .toList();
    }

    /// kill -9 of the program and of PostgreSQL with all its servants, by one call.
    void killEverything() {
        var family = everyProcess();
        var kill = new ArrayList<>(List.of("kill", "-9"));
        family.forEach(member -> kill.add(Long.toString(member.pid())));
        try {
            // Some may have gone by themselves meanwhile; that is no failure.
            new ProcessBuilder(kill)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        until(() -> family.stream().noneMatch(ProcessHandle::isAlive), Duration.ofSeconds(10));
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    String out() {
        return read(out);
    }

    String err() {
        return read(err);
    }

    /// A member who came in by the mail in the outbox of this folder, and said their name.
    static Walker member(Path folder, int port, String email, String name) {
        var walker = new Walker(port);
        walker.get("/sign-in");
        walker.post("/sign-in", "email", email);
        var link = signInLink(folder, email);
        walker.get(link);
        walker.post(link);
        walker.post("/welcome/1", "name", name, "headline", "", "place", "", "languages", "fr");
        assertThat(walker.get("/today").state()).startsWith("today");
        return walker;
    }

    private static String signInLink(Path folder, String email) {
        var found = new String[1];
        until(
                () -> {
                    found[0] =
                            mails(folder).stream()
                                    .filter(mail -> mail.contains("X-Cordee-Kind: sign-in"))
                                    .filter(mail -> mail.contains("To: " + email))
                                    .reduce("", (_, later) -> later);
                    return !found[0].isEmpty();
                },
                Duration.ofSeconds(20));
        var link = Pattern.compile("(?m)^http://[^/]+(/sign-in/\\S+)").matcher(found[0]);
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    /// The mails in the outbox of a folder, oldest first, as they are written.
    static List<String> mails(Path folder) {
        try (var files = Files.list(folder.resolve("outbox"))) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .sorted()
                    .map(Program::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A look behind the walls of the server that runs on a folder.
    static Connection superuser(Path folder) {
        try {
            return DriverManager.getConnection(
                    "jdbc:postgresql://127.0.0.1:" + TestInstance.port(folder) + "/cordee",
                    "postgres",
                    TestInstance.secret(folder, "superuser"));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static void until(BooleanSupplier condition, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("still waiting after %s", patience).isLessThan(end);
            LockSupport.parkNanos(20_000_000);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Whatever a test left running is ended with it.
    @Override
    public void close() {
        if (process.isAlive()) {
            killEverything();
        }
    }
}
