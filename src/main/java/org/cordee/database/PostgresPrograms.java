package org.cordee.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// PostgreSQL's own programs, unpacked once per user and version.
record PostgresPrograms(Path home) {
    private static final Logger log = LoggerFactory.getLogger(PostgresPrograms.class);
    private static final Pattern VERSION = Pattern.compile("-(\\d+(?:\\.\\d+)+)\\.jar");

    Path initdb() {
        return home.resolve("bin/initdb");
    }

    Path server() {
        return home.resolve("bin/postgres");
    }

    /// Unpacked beside each other in the user's cache, or in the data folder where there is none.
    static PostgresPrograms unpacked(DataFolder folder) throws IOException {
        String name = archive();
        URL archive = PostgresPrograms.class.getResource("/" + name);
        if (archive == null) {
            throw new StartRefused(
                    StartRefused.Reason.MISSING,
                    "PostgreSQL for this machine is missing: no "
                            + name
                            + " was built in; CORDEE_DATABASE_URL can name a server instead");
        }
        Path home = cache(folder).resolve("postgres-" + version(archive));
        if (!Files.isDirectory(home)) {
            log.info("Unpacking PostgreSQL into {}", home);
            unpack(archive, home);
        }
        return new PostgresPrograms(home);
    }

    private static String archive() {
        String os =
                System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac")
                        ? "darwin"
                        : "linux";
        String arch =
                switch (System.getProperty("os.arch")) {
                    case "amd64", "x86_64" -> "x86_64";
                    case "aarch64", "arm64" -> "arm_64";
                    case String other -> other;
                };
        return "postgres-%s-%s.txz".formatted(os, arch);
    }

    /// The archive does not say its version; the name of the jar around it does.
    private static String version(URL archive) throws IOException {
        Matcher matcher = VERSION.matcher(archive.toString());
        return matcher.find()
                ? matcher.group(1)
                : Long.toString(archive.openConnection().getContentLengthLong());
    }

    private static Path cache(DataFolder folder) {
        String configured = System.getenv("XDG_CACHE_HOME");
        Path cache =
                (configured == null || configured.isBlank()
                                ? Path.of(System.getProperty("user.home"), ".cache")
                                : Path.of(configured))
                        .resolve("cordee");
        try {
            return Files.createDirectories(cache);
        } catch (IOException noHome) {
            log.info("{} cannot be written; PostgreSQL goes into the data folder", cache);
            return folder.root();
        }
    }

    private static void unpack(URL archive, Path home) throws IOException {
        Path draft = Files.createTempDirectory(home.getParent(), home.getFileName() + ".new");
        try {
            try (InputStream raw = archive.openStream();
                    var tar =
                            new TarArchiveInputStream(
                                    new XZCompressorInputStream(new BufferedInputStream(raw)))) {
                for (@Nullable TarArchiveEntry entry = tar.getNextEntry();
                        entry != null;
                        entry = tar.getNextEntry()) {
                    unpack(entry, tar, draft);
                }
            }
            Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rwxr-xr-x"));
            moveUnlessThere(draft, home);
        } finally {
            deleteTree(draft);
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream tar, Path draft)
            throws IOException {
        Path out = draft.resolve(entry.getName()).normalize();
        if (!out.startsWith(draft)) {
            throw new IOException("An entry leaves the archive: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(out);
            return;
        }
        Files.createDirectories(out.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(out, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, out, StandardCopyOption.REPLACE_EXISTING);
        if ((entry.getMode() & 0100) != 0) {
            Files.setPosixFilePermissions(out, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    /// Two first starts may unpack at once; the one that comes second takes what is there.
    private static void moveUnlessThere(Path draft, Path home) throws IOException {
        try {
            Files.move(draft, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (!Files.isDirectory(home)) {
                throw e;
            }
        }
    }

    static void deleteTree(Path root) throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        Files.walkFileTree(
                root,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                            throws IOException {
                        Files.delete(file);
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e)
                            throws IOException {
                        if (e != null) {
                            throw e;
                        }
                        Files.delete(folder);
                        return FileVisitResult.CONTINUE;
                    }
                });
    }
}
