package org.cordee.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/// Where an instance keeps what must last: the cluster, its secrets, the outbox.
///
/// Only one process holds a folder at a time; [#hold] says by whom it is held.
public record DataFolder(Path root) {
    private static final FileAttribute<Set<PosixFilePermission>> OURS_ALONE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    private static final FileAttribute<Set<PosixFilePermission>> READ_BY_US_ALONE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    /// The secrets of an instance, each in a file of its own.
    enum Secret {
        SUPERUSER,
        OWNER,
        APP,
        HEALTH,
        INSTANCE;

        private String file() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// The folder at this path, made if it is not there yet.
    public static DataFolder create(Path root) {
        DataFolder folder = new DataFolder(root.toAbsolutePath().normalize());
        try {
            Files.createDirectories(folder.root, OURS_ALONE);
            Files.createDirectories(folder.secrets(), OURS_ALONE);
            Files.createDirectories(folder.outbox(), OURS_ALONE);
        } catch (FileAlreadyExistsException inTheWay) {
            throw new StartRefused(
                    StartRefused.Reason.FAILED, inTheWay.getFile() + " is not a folder", inTheWay);
        } catch (IOException e) {
            throw cannotWrite(folder.root, e);
        }
        return folder;
    }

    /// Takes the folder for this process, or says who has it.
    public Hold hold(Instant since) {
        Path file = root.resolve("lock");
        FileChannel channel = null;
        try {
            channel =
                    FileChannel.open(
                            file,
                            Set.of(
                                    StandardOpenOption.READ,
                                    StandardOpenOption.WRITE,
                                    StandardOpenOption.CREATE),
                            READ_BY_US_ALONE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                throw new StartRefused(
                        StartRefused.Reason.BUSY, root + " is held by " + holder(file));
            }
            String text =
                    "pid %d since %s%n"
                            .formatted(
                                    ProcessHandle.current().pid(),
                                    since.truncatedTo(ChronoUnit.SECONDS));
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), 0);
            return new Hold(channel);
        } catch (IOException e) {
            closeAfter(e, channel);
            throw cannotWrite(root, e);
        }
    }

    /// Whether another process holds this folder now.
    boolean isHeld() {
        Path file = root.resolve("lock");
        if (!Files.exists(file)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            FileLock lock = tryLock(channel);
            if (lock == null) {
                return true;
            }
            lock.release();
            return false;
        } catch (IOException e) {
            throw cannotWrite(root, e);
        }
    }

    /// Within one process Java answers a second try with an exception; it means the same.
    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException ownProcess) {
            return null;
        }
    }

    private static String holder(Path file) throws IOException {
        String text = Files.readString(file).strip();
        return text.isEmpty() ? "a process that is just starting" : text;
    }

    /// Invented people live here, and nobody else may. Recorded on the first start, for good.
    public boolean isDemo() {
        try {
            return Files.exists(demoMarker())
                    && Files.readString(demoMarker()).strip().equals("demo=yes");
        } catch (IOException e) {
            throw cannotWrite(root, e);
        }
    }

    /// A folder that has a cluster but no record comes from nowhere we know: never a demo.
    boolean isNew() {
        return !Files.exists(demoMarker()) && !Files.exists(postgres());
    }

    void recordDemo(boolean demo) {
        try {
            writeWhole(demoMarker(), demo ? "demo=yes\n" : "demo=no\n");
        } catch (IOException e) {
            throw cannotWrite(root, e);
        }
    }

    /// Mail on a machine without SMTP is laid here.
    public Path outbox() {
        return root.resolve("outbox");
    }

    /// A key that lives outside the database and its backups; links are hashed with it.
    public byte[] instanceKey() {
        return HexFormat.of().parseHex(secret(Secret.INSTANCE));
    }

    /// What the house shows to the database where nobody has entered: derived, so that the key
    /// itself never travels there.
    public byte[] houseSecret() {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(instanceKey(), "HmacSHA256"));
            return mac.doFinal("the house".getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    Path postgres() {
        return root.resolve("postgres");
    }

    Path postgresLog() {
        return root.resolve("postgres.log");
    }

    /// Made on first use; whoever reads the file can be that role.
    String secret(Secret secret) {
        Path file = secretFile(secret);
        try {
            if (!Files.exists(file)) {
                byte[] bytes = new byte[32];
                new SecureRandom().nextBytes(bytes);
                writeWhole(file, HexFormat.of().formatHex(bytes));
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw cannotWrite(file, e);
        }
    }

    Path secretFile(Secret secret) {
        return secrets().resolve(secret.file());
    }

    private Path secrets() {
        return root.resolve("secrets");
    }

    private Path demoMarker() {
        return root.resolve("demo");
    }

    /// A half-written secret would lock us out of our own cluster: moved into place complete.
    private static void writeWhole(Path file, String text) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(draft);
        try (FileChannel channel =
                FileChannel.open(
                        draft,
                        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                        READ_BY_US_ALONE)) {
            channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
            channel.force(true);
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }

    static StartRefused cannotWrite(Path path, IOException e) {
        // These say only the path, which the sentence names already.
        String why =
                switch (e) {
                    case AccessDeniedException _ -> "permission denied";
                    case NoSuchFileException _ -> "it cannot be made there";
                    case FileSystemException named when named.getReason() != null ->
                            named.getReason();
                    default -> String.valueOf(e.getMessage());
                };
        return new StartRefused(StartRefused.Reason.FAILED, path + " cannot be used: " + why, e);
    }

    private static void closeAfter(IOException e, @Nullable FileChannel channel) {
        if (channel != null) {
            try {
                channel.close();
            } catch (IOException second) {
                e.addSuppressed(second);
            }
        }
    }

    /// The folder is ours until this is closed, or the process ends however it ends.
    public static final class Hold implements AutoCloseable {
        private final FileChannel channel;

        private Hold(FileChannel channel) {
            this.channel = channel;
        }

        @Override
        public void close() throws IOException {
            if (channel.isOpen()) {
                channel.truncate(0);
                channel.close();
            }
        }
    }
}
