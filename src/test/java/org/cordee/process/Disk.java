package org.cordee.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A small disk of its own for one program: mounted where only that program, and whoever looks
/// through its eyes, sees it.
///
/// @param mountedAt where the program finds it
record Disk(Path mountedAt, int megabytes) {

    static Disk of(Path mountedAt, int megabytes) throws IOException {
        Files.createDirectories(mountedAt);
        return new Disk(mountedAt.toAbsolutePath(), megabytes);
    }

    /// What is put before the program's own command.
    List<String> around() {
        // Whoever is not root is it in a namespace of their own, which is enough to mount.
        var unshare = "root".equals(System.getProperty("user.name")) ? "-m" : "-Urm";
        return List.of(
                "unshare",
                unshare,
                "sh",
                "-c",
                "mount -t tmpfs -o size=%dm tmpfs \"$0\" && exec \"$@\"".formatted(megabytes),
                mountedAt.toString());
    }

    /// The data folder, as the program names it.
    Path folder() {
        return mountedAt.resolve("data");
    }

    /// The disk as seen from here.
    Path through(Program program) {
        return Path.of("/proc", Long.toString(program.pid()), "root")
                .resolve(mountedAt.toString().substring(1));
    }
}
