package org.cordee.today;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordee.Somebody.value;
import static org.cordee.Somebody.write;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.cordee.InTheHouse;
import org.cordee.Outbox;
import org.cordee.TestInstance;
import org.cordee.Walker;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/// One calm message a day, of what is new, at the hour somebody chose.
@InTheHouse
class DailyDigestTest {
    private static final String EMAIL = "ursule@digest.example";

    @LocalServerPort int port;

    @Test
    void it_comes_when_something_is_new_and_is_silent_when_nothing_is() throws SQLException {
        var ursule = Walker.member(port, EMAIL, "Ursule Valbonnais");
        // The first only plans: nobody asked, and nothing is told.
        falls(EMAIL);
        assertThat(due(EMAIL)).as("at half past seven in Paris").matches(".* 07:30:00");
        assertThat(Outbox.find("digest", EMAIL)).isEmpty();

        falls(EMAIL);
        assertThat(Outbox.find("digest", EMAIL)).as("nothing waits").isEmpty();

        var wandrille = Walker.member(port, "wandrille@digest.example", "Wandrille Lestrange");
        var people =
                wandrille.post(
                        "/partnerships",
                        "purpose",
                        "Une offre pour les PME",
                        "exchangeOn",
                        LocalDate.now(ZoneOffset.UTC).plusDays(20).toString());
        wandrille.post(
                people.path().replace("/people", "/invitations"), "name", "Ursule", "email", EMAIL);
        falls(EMAIL);
        var mail = Outbox.take("digest", EMAIL);
        assertThat(mail.subject()).isEqualTo("Votre résumé du jour");
        assertThat(mail.text())
                .contains("Une chose vous attend.", "Invitation")
                .doesNotContain("PME", "Wandrille");
        assertThat(mail.link()).endsWith("/today");

        falls(EMAIL);
        assertThat(Outbox.find("digest", EMAIL)).as("told already").isEmpty();
    }

    @Test
    void its_hour_and_days_are_ones_own() throws SQLException {
        var email = "valere@digest.example";
        var valere = Walker.member(port, email, "Valère Quintefeuille");
        var page =
                valere.post("/settings/digest", "at", "18 h 45", "day", "TUESDAY", "day", "SUNDAY");
        assertThat(page.path()).startsWith("/settings");
        assertThat(page.body()).contains("value=\"18:45\"");
        assertThat(due(email)).matches(".* 18:45:00");

        valere.post("/settings", "language", "fr", "zone", "Pacific/Noumea");
        assertThat(due(email)).as("where they live now").matches(".* 08:45:00");

        var unfit = valere.post("/settings/digest", "at", "demain", "day", "TUESDAY");
        assertThat(unfit.status()).isEqualTo(422);
        assertThat(unfit.body()).contains("value=\"demain\"", "Donnez une heure");

        valere.post("/settings/digest", "at", "18:45");
        assertThat(due(email)).as("no day, no letter").isEqualTo("null");
    }

    /// Lets the letter that is planned fall due, and waits until the next one is.
    private static void falls(String email) throws SQLException {
        try (var superuser = TestInstance.superuser()) {
            var planned = planned(superuser, email);
            write(
                    superuser,
                    "update letter set due_at = now() - interval '1 minute' where kind = 'digest' and email = ?::citext",
                    email);
            var deadline = Instant.now().plus(Duration.ofSeconds(20));
            while (List.of("null", planned).contains(planned(superuser, email))
                    || !"1".equals(count(superuser, email))) {
                assertThat(Instant.now()).isBefore(deadline);
                LockSupport.parkNanos(50_000_000);
            }
        }
    }

    private static String planned(java.sql.Connection superuser, String email) throws SQLException {
        return value(
                superuser,
                "select max(about::text) from letter where kind = 'digest' and email = ?::citext and due_at > now()",
                email);
    }

    private static String count(java.sql.Connection superuser, String email) throws SQLException {
        return value(
                superuser,
                "select count(*) from letter where kind = 'digest' and email = ?::citext",
                email);
    }

    private static String due(String email) throws SQLException {
        try (var superuser = TestInstance.superuser()) {
            return value(
                    superuser,
                    "select to_char(min(due_at) at time zone 'Europe/Paris', 'YYYY-MM-DD HH24:MI:SS') from letter"
                            + " where kind = 'digest' and email = ?::citext",
                    email);
        }
    }
}
