package org.cordee.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The PostgreSQL that comes along, on a cluster that is kept in the data folder.
///
/// It listens on the loopback address only, and ends when this process ends, however it ends.
final class EmbeddedPostgres implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgres.class);

    /// After a hard end the log is replayed first, which may take a while on a large cluster.
    private static final Duration READY_WITHIN = Duration.ofMinutes(5);

    private static final Duration OLD_ONE_GONE_WITHIN = Duration.ofSeconds(10);
    private static final Duration FAST_SHUTDOWN_WITHIN = Duration.ofSeconds(5);

    /// Small on purpose: one machine, one application. Nothing a person wrote may reach the log: an
    /// error's text can quote a value, so the log begins above errors (the client has them).
    private static final List<String> SETTINGS =
            List.of(
                    "listen_addresses=127.0.0.1",
                    "unix_socket_directories=",
                    "max_connections=60",
                    "shared_buffers=128MB",
                    "max_wal_size=512MB",
                    "random_page_cost=1.1",
                    "jit=off",
                    "timezone=UTC",
                    "log_timezone=UTC",
                    "log_checkpoints=off",
                    "log_statement=none",
                    "log_min_messages=log",
                    "log_min_error_statement=panic",
                    "log_parameter_max_length=0",
                    "log_parameter_max_length_on_error=0",
                    "log_error_verbosity=terse");

    private final Process process;
    private final int port;

    private EmbeddedPostgres(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /// Starts the cluster of a folder this process holds, making it on the first start.
    static EmbeddedPostgres start(DataFolder folder) {
        try {
            PostgresPrograms programs = PostgresPrograms.unpacked(folder);
            if (!Files.exists(folder.postgres().resolve("PG_VERSION"))) {
                initialise(folder, programs);
            }
            endLeftover(folder);
            return startServer(folder, programs);
        } catch (IOException e) {
            throw DataFolder.cannotWrite(folder.root(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartRefused(StartRefused.Reason.FAILED, "The start was interrupted", e);
        }
    }

    /// The port of a cluster that another process runs, once it is ready.
    static OptionalInt portOfRunning(DataFolder folder) throws IOException {
        List<String> lines = pidFile(folder);
        return lines.size() >= 8 && lines.get(7).strip().equals("ready")
                ? OptionalInt.of(Integer.parseInt(lines.get(3).strip()))
                : OptionalInt.empty();
    }

    int port() {
        return port;
    }

    long pid() {
        return process.pid();
    }

    /// SIGINT is PostgreSQL's "fast" shutdown; Java's own SIGTERM would wait for every client.
    @Override
    public void close() throws IOException, InterruptedException {
        if (endedBy("INT", FAST_SHUTDOWN_WITHIN)) {
            return;
        }
        log.warn("PostgreSQL did not stop in time; it will replay its log on the next start");
        if (!endedBy("QUIT", Duration.ofSeconds(2))) {
            process.destroyForcibly().waitFor();
        }
    }

    private boolean endedBy(String signal, Duration within)
            throws IOException, InterruptedException {
        if (process.isAlive()) {
            signal(process.pid(), signal);
        }
        return process.waitFor(within.toMillis(), TimeUnit.MILLISECONDS);
    }

    /// Made aside and moved into place, so that an interrupted first start leaves no half cluster.
    private static void initialise(DataFolder folder, PostgresPrograms programs)
            throws IOException, InterruptedException {
        Path draft = folder.root().resolve("postgres.new");
        PostgresPrograms.deleteTree(draft);
        folder.secret(DataFolder.Secret.SUPERUSER);
        List<String> command =
                asOrdinaryUser(
                        List.of(
                                programs.initdb().toString(),
                                "--pgdata=" + draft,
                                "--username=postgres",
                                "--auth=scram-sha-256",
                                "--pwfile=" + folder.secretFile(DataFolder.Secret.SUPERUSER),
                                "--encoding=UTF8",
                                "--locale-provider=builtin",
                                "--builtin-locale=C.UTF-8",
                                "--no-instructions"));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        plainEnvironment(builder);
        Process process = builder.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            PostgresPrograms.deleteTree(draft);
            throw new StartRefused(
                    StartRefused.Reason.FAILED,
                    "PostgreSQL could not make its cluster: " + complaint(output));
        }
        Files.move(draft, folder.postgres(), StandardCopyOption.ATOMIC_MOVE);
    }

    private static EmbeddedPostgres startServer(DataFolder folder, PostgresPrograms programs)
            throws IOException, InterruptedException {
        turnLog(folder.postgresLog());
        long giveUp = System.nanoTime() + OLD_ONE_GONE_WITHIN.toNanos();
        while (true) {
            int port = freePort();
            long logBefore = Files.exists(folder.postgresLog()) ? size(folder) : 0;
            Process process = spawn(command(folder, programs, port), folder.postgresLog());
            if (becomesReady(process, folder)) {
                return new EmbeddedPostgres(process, port);
            }
            String complaint = complaint(tail(folder.postgresLog(), logBefore));
            // Children of a killed server take a moment to notice, and a port can be snatched.
            if (System.nanoTime() > giveUp || !passes(complaint)) {
                throw new StartRefused(
                        StartRefused.Reason.FAILED,
                        "PostgreSQL did not start: "
                                + complaint
                                + " (more in "
                                + folder.postgresLog()
                                + ")");
            }
            Thread.sleep(200);
        }
    }

    private static boolean passes(String complaint) {
        return complaint.contains("lock file")
                || complaint.contains("shared memory block")
                || complaint.contains("TCP/IP sockets");
    }

    private static List<String> command(DataFolder folder, PostgresPrograms programs, int port) {
        List<String> server = new ArrayList<>();
        server.add(programs.server().toString());
        server.addAll(List.of("-D", folder.postgres().toString(), "-p", Integer.toString(port)));
        for (String setting : SETTINGS) {
            server.add("-c");
            server.add(setting);
        }
        List<String> command = new ArrayList<>();
        if (has("setsid")) {
            // Ctrl-C goes to the whole process group; the server is to go after its clients.
            command.add("setsid");
        }
        command.addAll(asOrdinaryUser(dyingWithUs(server)));
        return command;
    }

    private static List<String> dyingWithUs(List<String> command) {
        List<String> full = new ArrayList<>();
        if (has("setpriv")) {
            full.addAll(List.of("setpriv", "--pdeathsig", "INT"));
        }
        full.addAll(command);
        return full;
    }

    /// PostgreSQL refuses root: in an unmapped user namespace root looks like nobody.
    private static List<String> asOrdinaryUser(List<String> command) {
        if (!"root".equals(System.getProperty("user.name"))) {
            return command;
        }
        if (!has("unshare")) {
            throw new StartRefused(
                    StartRefused.Reason.MISSING,
                    "unshare is missing: PostgreSQL does not run as root; start as another user");
        }
        List<String> full = new ArrayList<>(List.of("unshare", "-U"));
        full.addAll(command);
        return full;
    }

    private static boolean has(String program) {
        String path = System.getenv("PATH");
        if (path == null) {
            return false;
        }
        for (String folder : path.split(java.io.File.pathSeparator, -1)) {
            if (Files.isExecutable(Path.of(folder, program))) {
                return true;
            }
        }
        return false;
    }

    /// The kernel counts the death of the *thread* that started a child as its parent's death, so
    /// the thread that starts the server stays for as long as the server does.
    private static Process spawn(List<String> command, Path logFile)
            throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(logFile.toFile()));
        plainEnvironment(builder);
        var started = new CompletableFuture<Process>();
        Thread.ofPlatform()
                .daemon()
                .name("postgres")
                .start(() -> {
                    try {
                        Process process = builder.start();
                        started.complete(process);
                        process.waitFor();
                    } catch (IOException e) {
                        started.completeExceptionally(e);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                });
        try {
            return started.get();
        } catch (ExecutionException e) {
            throw new IOException(e.getCause() == null ? e : e.getCause());
        }
    }

    /// PGDATA, PGPORT and their kin of somebody's shell are not for this server.
    private static void plainEnvironment(ProcessBuilder builder) {
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("CORDEE_"));
        environment.put("LC_ALL", "C");
    }

    /// The last line of postmaster.pid says "ready": no connection needs to be tried.
    private static boolean becomesReady(Process process, DataFolder folder)
            throws IOException, InterruptedException {
        long deadline = System.nanoTime() + READY_WITHIN.toNanos();
        while (System.nanoTime() < deadline) {
            if (!process.isAlive()) {
                return false;
            }
            List<String> lines = pidFile(folder);
            if (lines.size() >= 8
                    && lines.getFirst().strip().equals(Long.toString(process.pid()))
                    && lines.get(7).strip().equals("ready")) {
                return true;
            }
            Thread.sleep(5);
        }
        process.destroyForcibly().waitFor();
        return false;
    }

    /// We hold the folder, so a server still running on it has lost its application: it is asked to
    /// stop. A number that meanwhile belongs to another process only looks like a server.
    private static void endLeftover(DataFolder folder) throws IOException, InterruptedException {
        List<String> lines = pidFile(folder);
        if (lines.isEmpty()) {
            return;
        }
        long pid = number(lines.getFirst());
        var running = ProcessHandle.of(pid).filter(ProcessHandle::isAlive);
        if (running.isPresent()
                && running.get()
                        .info()
                        .commandLine()
                        .filter(line -> line.contains(folder.postgres().toString()))
                        .isPresent()) {
            log.info("A PostgreSQL without its application still runs (pid {}); stopping it", pid);
            signal(pid, "INT");
            long deadline = System.nanoTime() + OLD_ONE_GONE_WITHIN.toNanos();
            while (running.get().isAlive() && System.nanoTime() < deadline) {
                Thread.sleep(20);
            }
            if (running.get().isAlive()) {
                throw new StartRefused(
                        StartRefused.Reason.BUSY,
                        folder.root() + " is held by a PostgreSQL that does not stop, pid " + pid);
            }
        } else {
            Files.deleteIfExists(folder.postgres().resolve("postmaster.pid"));
        }
    }

    private static List<String> pidFile(DataFolder folder) throws IOException {
        Path file = folder.postgres().resolve("postmaster.pid");
        try {
            return Files.readAllLines(file);
        } catch (java.nio.file.NoSuchFileException notRunning) {
            return List.of();
        }
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text.strip());
        } catch (NumberFormatException halfWritten) {
            return -1;
        }
    }

    private static void signal(long pid, String signal) throws IOException, InterruptedException {
        new ProcessBuilder("sh", "-c", "kill -" + signal + " " + pid)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    private static void turnLog(Path log) throws IOException {
        if (Files.exists(log) && Files.size(log) > 10_000_000) {
            Files.move(
                    log,
                    log.resolveSibling(log.getFileName() + ".1"),
                    StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static long size(DataFolder folder) throws IOException {
        return Files.size(folder.postgresLog());
    }

    private static String tail(Path log, long from) throws IOException {
        try (var channel = Files.newByteChannel(log)) {
            channel.position(Math.max(from, channel.size() - 10_000));
            return new String(
                    java.nio.channels.Channels.newInputStream(channel).readAllBytes(),
                    StandardCharsets.UTF_8);
        }
    }

    /// The line that says why, out of what a program of PostgreSQL printed.
    private static String complaint(String output) {
        List<String> lines = output.lines().filter(line -> !line.isBlank()).toList();
        return lines.stream()
                .filter(line -> line.contains("FATAL") || line.contains("error:"))
                .findFirst()
                .orElse(lines.isEmpty() ? "it said nothing" : lines.getLast())
                .strip();
    }
}
