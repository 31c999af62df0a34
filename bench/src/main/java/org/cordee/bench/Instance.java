package org.cordee.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A Cordée of its own: the real program as a process, on a throw-away folder. What it costs is read from
/// the operating system and from PostgreSQL, not from clocks inside it.
final class Instance implements AutoCloseable {
    private static final double TICKS_PER_MILLISECOND = 0.1;

    private final Path launcher;
    private final Path data;
    private final int port;
    private Process process;

    Instance(Path launcher, Path data) throws IOException {
        this.launcher = launcher;
        this.data = data;
        try (var free = new ServerSocket(0)) {
            this.port = free.getLocalPort();
        }
    }

    /// CPU time so far, in milliseconds.
    record Cpu(double application, double database) {
        Cpu minus(Cpu before) {
            return new Cpu(application - before.application, database - before.database);
        }
    }

    String base() {
        return "http://127.0.0.1:" + port;
    }

    /// Starts it and waits until it says that it is ready.
    void start() throws IOException {
        var command = new ProcessBuilder(
                launcher.toString(), "run", "--port", Integer.toString(port), "--data", data.toString(), "--no-demo");
        command.environment().put("CORDEE_NO_AOT", "1");
        command.redirectError(data.resolveSibling(data.getFileName() + ".log").toFile());
        process = command.start();
        var out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        var line = out.readLine();
        if (line == null || !line.startsWith("ready ")) {
            throw new IOException("It did not start; see " + data + ".log");
        }
    }

    void stop() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(15, TimeUnit.SECONDS)) {
                throw new IOException("It did not stop");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /// As the superuser of the throw-away cluster: the generator writes past the doors, so that a
    /// profession fits into a minute.
    Connection superuser() throws IOException, SQLException {
        var lines = postmaster();
        var secret = Files.readString(data.resolve("secrets/superuser")).strip();
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + lines.get(3).strip() + "/cordee", "postgres", secret);
    }

    /// Memory that the application takes of the machine now, in bytes.
    long resident() throws IOException {
        try (var status = Files.lines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
            return status.filter(line -> line.startsWith("VmRSS:"))
                    .map(line -> line.replaceAll("\\D", ""))
                    .mapToLong(kilobytes -> Long.parseLong(kilobytes) * 1024)
                    .findFirst()
                    .orElseThrow();
        }
    }

    Cpu cpu() throws IOException {
        var postmaster = postmaster().getFirst().strip();
        double database = ticks(postmaster, true);
        for (var child : children(postmaster)) {
            database += ticks(child, false);
        }
        return new Cpu(ticks(Long.toString(process.pid()), false) / TICKS_PER_MILLISECOND, database / TICKS_PER_MILLISECOND);
    }

    private List<String> postmaster() throws IOException {
        return Files.readAllLines(data.resolve("postgres/postmaster.pid"));
    }

    private static List<String> children(String parent) throws IOException {
        try (var processes = Files.list(Path.of("/proc"))) {
            return processes
                    .map(folder -> folder.getFileName().toString())
                    .filter(name -> name.chars().allMatch(Character::isDigit))
                    .filter(pid -> parent.equals(field(pid, 3)))
                    .toList();
        }
    }

    private static double ticks(String pid, boolean withThoseThatEnded) {
        double ticks = number(pid, 13) + number(pid, 14);
        return withThoseThatEnded ? ticks + number(pid, 15) + number(pid, 16) : ticks;
    }

    private static double number(String pid, int field) {
        var text = field(pid, field);
        return text.isEmpty() ? 0 : Double.parseDouble(text);
    }

    /// A field of `/proc/PID/stat` (proc(5)), counted from 0; empty when the process is gone.
    private static String field(String pid, int number) {
        try {
            var stat = Files.readString(Path.of("/proc", pid, "stat"));
            // The name in parentheses may hold spaces.
            var rest = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return rest[number - 2];
        } catch (IOException gone) {
            return "";
        }
    }

    @Override
    public void close() throws IOException {
        if (process != null && process.isAlive()) {
            stop();
        }
    }
}
