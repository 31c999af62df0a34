package org.cordee.partnership.pulse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordee.Somebody.value;
import static org.cordee.Somebody.write;

import java.net.URI;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.cordee.InTheHouse;
import org.cordee.Outbox;
import org.cordee.Scene;
import org.cordee.TestInstance;
import org.cordee.Walker;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Answering from the mail: the link writes and seals one answer, and shows nothing.
@InTheHouse
class PulseMailTest {
    @LocalServerPort int port;

    @Test
    void one_answers_from_the_mail_without_signing_in_and_takes_it_back_inside()
            throws SQLException {
        var odile = Walker.member(port, "odile@pulse-mail.example", "Odile Kerguelen");
        var paulin = Walker.member(port, "paulin@pulse-mail.example", "Paulin Lescure");
        var room = PulseWalkTest.room(odile, paulin);
        PulseWalkTest.agree(room, odile, paulin);
        PulseWalkTest.answers(paulin, room, "Rien à lire ici", 2, 2, 2, 2, 2, 2);
        becomesMorning(room);

        var mail = Outbox.take("pulse", "odile@pulse-mail.example");
        assertThat(mail.text() + mail.html() + mail.subject())
                .contains("Votre pouls du")
                .doesNotContain("Paulin", "Rien à lire");
        assertThat(Outbox.find("pulse", "paulin@pulse-mail.example"))
                .as("who has answered gets none")
                .isEmpty();

        var anybody = new Walker(port);
        var link = URI.create(mail.link()).getPath();
        var form = anybody.get(link);
        assertThat(form.state()).isEqualTo("pulse-mail:asked");
        assertThat(form.body())
                .contains("name=\"robots\" content=\"noindex\"")
                .doesNotContain("Paulin", "Odile", "Rien à lire", " checked");
        assertThat(anybody.get(link).state()).isEqualTo("pulse-mail:asked");

        var refused = anybody.post(link, "relevant", "9", "line", "À garder");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("À garder", "id=\"relevant-error\"");

        // The other takes theirs back, so that this seal is not the last.
        paulin.post(room + "/pulse/unsealing");
        var sealed =
                anybody.post(
                        link,
                        PulseWalkTest.fields("D’un pouce", 5, 6, 7, 4, 5, 6)
                                .toArray(String[]::new));
        assertThat(sealed.state()).isEqualTo("pulse-mail:sealed");
        assertThat(odile.get(room + "/pulse").state()).isEqualTo("pulse:waiting");
        assertThat(paulin.get(room + "/pulse").body()).doesNotContain("D’un pouce");
        assertThat(Outbox.take("notice", "odile@pulse-mail.example").text())
                .contains("scellé depuis votre courriel")
                .doesNotContain("D’un pouce");

        var used = anybody.get(link);
        assertThat(used.status()).isEqualTo(410);
        var never = anybody.get("/m/" + "A".repeat(43));
        assertThat(never.status()).isEqualTo(410);
        assertThat(timeless(used)).isEqualTo(timeless(never));
        assertThat(
                        anybody.postOnce(
                                        link,
                                        PulseWalkTest.fields("Encore", 1, 1, 1, 1, 1, 1)
                                                .toArray(String[]::new))
                                .status())
                .isEqualTo(410);

        assertThat(odile.post(room + "/pulse/unsealing").body()).contains("D’un pouce");
        assertThat(anybody.get(link).status()).as("taken back, the link stays used").isEqualTo(410);
        PulseWalkTest.answers(odile, room, "D’un pouce, revu", 5, 6, 7, 4, 5, 6);
        var opened = PulseWalkTest.answers(paulin, room, "Moi aussi", 5, 5, 5, 5, 5, 5);
        assertThat(opened.body()).contains("D’un pouce, revu", "Moi aussi");
    }

    @Test
    void the_last_answer_opens_it_also_from_the_mail_and_an_old_link_is_gone() throws SQLException {
        var quitterie = Walker.member(port, "quitterie@pulse-mail.example", "Quitterie Maréchal");
        var romuald = Walker.member(port, "romuald@pulse-mail.example", "Romuald Nicolet");
        var room = PulseWalkTest.room(quitterie, romuald);
        PulseWalkTest.agree(room, quitterie, romuald);
        becomesMorning(room);
        var hers =
                URI.create(Outbox.take("pulse", "quitterie@pulse-mail.example").link()).getPath();
        var his = URI.create(Outbox.take("pulse", "romuald@pulse-mail.example").link()).getPath();
        var anybody = new Walker(port);
        anybody.post(
                hers, PulseWalkTest.fields("Du train", 5, 5, 5, 5, 5, 5).toArray(String[]::new));
        anybody.post(his, PulseWalkTest.fields("Du quai", 6, 6, 6, 6, 6, 6).toArray(String[]::new));
        assertThat(quitterie.get(room + "/pulse").body()).contains("Du train", "Du quai");

        // Of a day that is over.
        try (var superuser = TestInstance.superuser()) {
            write(
                    superuser,
                    "update pulse_link set used_at = null, planned_on = planned_on - 30, deadline = deadline - 30,"
                            + " last_on = last_on - 30 where partnership = ? and token_hash is not null",
                    id(room));
        }
        assertThat(anybody.get(hers).status()).isEqualTo(410);
        assertThat(
                        anybody.postOnce(
                                        hers,
                                        PulseWalkTest.fields("Tard", 5, 5, 5, 5, 5, 5)
                                                .toArray(String[]::new))
                                .status())
                .isEqualTo(410);
    }

    /// The letters of the next planned day are moved to today, and are due.
    private static void becomesMorning(String room) throws SQLException {
        try (var superuser = TestInstance.superuser()) {
            write(
                    superuser,
                    "update pulse_link k set planned_on = ?, deadline = ?, last_on = ?"
                            + " where partnership = ? and planned_on = (select min(planned_on) from pulse_link m"
                            + " where m.partnership = k.partnership and m.member = k.member) and planned_on <> ?",
                    Scene.pulseDay(),
                    Scene.pulseDay().plusDays(5),
                    Scene.pulseDay().plusDays(13),
                    id(room),
                    Scene.pulseDay());
            // Who answered inside before their letter was planned: nothing is to be sent to them.
            write(
                    superuser,
                    "update pulse_link k set used_at = now() where partnership = ? and planned_on = ?"
                            + " and exists (select from round r join seal s on s.round = r.id and s.member = k.member"
                            + " where r.room = k.partnership and r.kind = 'pulse')",
                    id(room),
                    Scene.pulseDay());
            write(
                    superuser,
                    "update letter set due_at = now() - interval '1 second' where kind = 'pulse' and about in"
                            + " (select id from pulse_link where partnership = ? and planned_on = ?)",
                    id(room),
                    Scene.pulseDay());
            assertThat(List.of("1", "2"))
                    .contains(
                            value(
                                    superuser,
                                    "select count(*) from pulse_link where partnership = ? and planned_on = ? and used_at is null",
                                    id(room),
                                    Scene.pulseDay()));
        }
    }

    private static UUID id(String room) {
        return UUID.fromString(room.replace("/partnerships/", ""));
    }

    private static String timeless(Walker.Page page) {
        return page.body().replaceAll("value=\"[^\"]{30,}\"", "");
    }
}
