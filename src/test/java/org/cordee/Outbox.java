package org.cordee;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/// The mails that lie in the outbox of the test instance, read as a mail program reads them.
public final class Outbox {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /// What was read once: a mail never changes, and whoever waits for one looks often.
    private static final Map<Path, Mail> READ = new ConcurrentHashMap<>();

    /// A mail, with its plain text as the reader sees it.
    ///
    /// @param calendar what it asks of a calendar; empty for nothing
    public record Mail(
            Path file,
            String kind,
            String to,
            String subject,
            String text,
            String html,
            String calendar) {
        /// The one link: alone on its line, beginning with the base URL.
        public String link() {
            return text.lines()
                    .filter(line -> line.matches("https?://\\S+"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /// The latest mail of a kind to an address, waited for.
    public static Mail latest(String kind, String to) {
        var deadline = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(deadline)) {
            var found =
                    all().stream()
                            .filter(mail ->
                                    mail.kind().equals(kind) && mail.to().equalsIgnoreCase(to))
                            .reduce((_, later) -> later);
            if (found.isPresent()) {
                return found.get();
            }
            LockSupport.parkNanos(20_000_000);
        }
        throw new AssertionError("No " + kind + " mail to " + to);
    }

    /// The latest, taken out of the box, so that the next one is not mistaken for it.
    public static Mail take(String kind, String to) {
        var mail = latest(kind, to);
        try {
            Files.delete(mail.file());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        return mail;
    }

    public static Optional<Mail> find(String kind, String to) {
        return all().stream()
                .filter(mail -> mail.kind().equals(kind) && mail.to().equalsIgnoreCase(to))
                .findFirst();
    }

    /// Everything that lies there, oldest first.
    public static List<Mail> all() {
        var folder = TestInstance.database().folder().outbox();
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .sorted(Comparator.comparing(file -> file.getFileName().toString()))
                    .map(Outbox::read)
                    .flatMap(Optional::stream)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Optional<Mail> read(Path file) {
        var known = Optional.ofNullable(READ.get(file)).or(() -> parsed(file));
        known.ifPresent(mail -> READ.put(file, mail));
        return known;
    }

    private static Optional<Mail> parsed(Path file) {
        try (var in = Files.newInputStream(file)) {
            var message = new MimeMessage(Session.getInstance(new Properties()), in);
            var parts = (Multipart) message.getContent();
            return Optional.of(
                    new Mail(
                            file,
                            message.getHeader("X-Cordee-Kind", null),
                            message.getAllRecipients()[0].toString(),
                            message.getSubject(),
                            text(parts.getBodyPart(0)),
                            text(parts.getBodyPart(1)),
                            parts.getCount() > 2 ? calendar(parts.getBodyPart(2)) : ""));
        } catch (java.nio.file.NoSuchFileException takenMeanwhile) {
            return Optional.empty();
        } catch (IOException | MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static String text(BodyPart part) throws IOException, MessagingException {
        return (String) part.getContent();
    }

    /// Lines are put together again, as a calendar does (RFC 5545, 3.1).
    private static String calendar(BodyPart part) throws IOException, MessagingException {
        if (!part.isMimeType("text/calendar")) {
            return "";
        }
        try (var in = part.getInputStream()) {
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
                    .replace("\r\n ", "");
        }
    }

    private Outbox() {}
}
