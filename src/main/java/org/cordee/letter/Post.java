package org.cordee.letter;

import gg.jte.generated.precompiled.Templates;
import gg.jte.output.StringOutput;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Collectors;
import org.cordee.database.DataFolder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/// Takes mails away: through the SMTP server that is configured, or else into the outbox, a folder
/// of `.eml` files that any mail program opens.
@Component
class Post {
    private static final Logger LOG = LoggerFactory.getLogger(Post.class);
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssSSS", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    private final Path outbox;
    private final Clock clock;
    private final Templates templates;
    private final String from;
    private final @Nullable JavaMailSenderImpl smtp;

    Post(
            DataFolder folder,
            Clock clock,
            Templates templates,
            @Value("${cordee.mail-from:cordee@localhost}") String from,
            @Value("${cordee.smtp-url:}") String smtpUrl) {
        this.outbox = folder.outbox();
        this.clock = clock;
        this.templates = templates;
        this.from = from;
        this.smtp = smtpUrl.isBlank() ? null : smtp(URI.create(smtpUrl));
    }

    void send(Letter letter, Mail mail) {
        try {
            var message = message(letter, mail);
            if (smtp != null) {
                smtp.send(message);
            } else {
                lay(letter, message);
            }
        } catch (MessagingException unwritable) {
            throw new IllegalStateException("Mail could not be written", unwritable);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /// Complete or not there: written beside, then moved into place.
    private void lay(Letter letter, MimeMessage message) throws IOException, MessagingException {
        Files.createDirectories(outbox);
        var name = STAMP.format(clock.instant()) + "-" + letter.kind() + "-" + letter.id() + ".eml";
        var beside = Files.createTempFile(outbox, ".", ".part");
        try (var out = Files.newOutputStream(beside)) {
            message.writeTo(out);
        }
        Files.move(beside, outbox.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        LOG.info(
                "No SMTP server is configured: a {} mail lies in the outbox, {}",
                letter.kind(),
                name);
    }

    private MimeMessage message(Letter letter, Mail mail) throws MessagingException {
        var session = Session.getInstance(new Properties());
        var message = new MimeMessage(session);
        message.setFrom(new InternetAddress(from));
        message.setRecipient(
                MimeMessage.RecipientType.TO, new InternetAddress(address(letter, mail)));
        message.setSubject(mail.subject(), "UTF-8");
        message.setSentDate(Date.from(clock.instant()));
        message.setHeader("X-Cordee-Kind", letter.kind());
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("Content-Language", letter.locale().getLanguage());
        var both =
                new MimeMultipart(
                        "alternative",
                        part("plain", plain(mail)),
                        part("html", html(letter, mail)));
        var invitation = mail.invitation();
        if (invitation != null) {
            both.addBodyPart(calendar(address(letter, mail), invitation));
        }
        message.setContent(both);
        message.saveChanges();
        return message;
    }

    private static String address(Letter letter, Mail mail) {
        var own = mail.to();
        return own == null ? letter.email() : own;
    }

    private static MimeBodyPart part(String type, String text) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(text, "UTF-8", type);
        part.setHeader("Content-Transfer-Encoding", "8bit");
        return part;
    }

    /// Beside the texts and not behind them, so that calendars take it as an invitation (RFC 6047).
    private MimeBodyPart calendar(String reader, Mail.Invitation invitation)
            throws MessagingException {
        var method = invitation.method();
        var ics = invitation.event().mailed(clock.instant(), method, from, reader);
        var part = new MimeBodyPart();
        part.setText(new String(ics, StandardCharsets.UTF_8), "UTF-8", "calendar");
        part.setHeader("Content-Type", "text/calendar; charset=UTF-8; method=" + method);
        part.setHeader("Content-Transfer-Encoding", "8bit");
        return part;
    }

    private static String plain(Mail mail) {
        var others =
                mail.others().stream()
                        .map(other -> "\n\n" + other.words() + "\n" + other.link())
                        .collect(Collectors.joining());
        return mail.heading()
                + "\n\n"
                + String.join("\n\n", mail.sentences())
                + "\n\n"
                + mail.button()
                + "\n"
                + mail.link()
                + others
                + "\n\n-- \n"
                + mail.foot()
                + "\n";
    }

    private String html(Letter letter, Mail mail) {
        var out = new StringOutput();
        templates.letterMail(mail, letter.locale().getLanguage()).render(out);
        return out.toString();
    }

    private static JavaMailSenderImpl smtp(URI url) {
        var sender = new JavaMailSenderImpl();
        sender.setProtocol(url.getScheme());
        sender.setHost(url.getHost());
        sender.setPort(url.getPort());
        var user = url.getUserInfo();
        if (user != null) {
            var parts = user.split(":", 2);
            sender.setUsername(parts[0]);
            sender.setPassword(parts.length > 1 ? parts[1] : "");
            sender.getJavaMailProperties().put("mail." + url.getScheme() + ".auth", "true");
        }
        for (var step : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            sender.getJavaMailProperties().put("mail." + url.getScheme() + "." + step, "15000");
        }
        sender.getJavaMailProperties().put("mail." + url.getScheme() + ".starttls.enable", "true");
        return sender;
    }
}
