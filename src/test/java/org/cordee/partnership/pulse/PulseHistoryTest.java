package org.cordee.partnership.pulse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordee.Somebody.write;

import java.sql.SQLException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.cordee.InTheHouse;
import org.cordee.Scene;
import org.cordee.Somebody;
import org.cordee.TestInstance;
import org.cordee.Walker;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Five years of fortnights between eight parties, on one page that stays small.
@InTheHouse
class PulseHistoryTest {
    private static final Pattern ELEMENT = Pattern.compile("<[a-z]");
    private static final int PULSES = 130;

    @LocalServerPort int port;

    @Test
    void five_years_between_eight_fit_on_small_pages() throws SQLException {
        var yvonne = Walker.member(port, "yvonne@pulse-years.example", "Yvonne Zurflueh");
        var room = PulseWalkTest.room(yvonne);
        history(UUID.fromString(room.replace("/partnerships/", "")), 7);

        var page = yvonne.get(room + "/pulse");
        assertThat(page.state()).startsWith("pulse:");
        assertThat(ELEMENT.matcher(page.body()).results().count()).isLessThanOrEqualTo(1000);
        assertThat(page.body().getBytes(java.nio.charset.StandardCharsets.UTF_8).length)
                .isLessThan(120 * 1024);
        assertThat(page.body()).contains("<desc", "Les mêmes valeurs en tableau");

        var earlier = page.find("href=\"([^\"]+before=[^\"]+)#curves\"").replace("&amp;", "&");
        var steps = 1;
        for (var at = yvonne.get(earlier); at.body().contains("before="); steps++) {
            at = yvonne.get(at.find("href=\"([^\"]+before=[^\"]+)#curves\"").replace("&amp;", "&"));
        }
        assertThat(steps).as("ten pages of half a year each").isEqualTo(9);
        assertThat(yvonne.get(room + "/pulse?about=energy&before=nonsense").status())
                .isEqualTo(200);

        var long0 = System.nanoTime();
        for (int i = 0; i < 10; i++) {
            yvonne.get(room + "/pulse");
        }
        System.out.printf(
                "pulse page, 130 pulses of 8 parties: %.1f ms, %d KB%n",
                (System.nanoTime() - long0) / 1e7, page.body().length() / 1024);
    }

    /// Everybody answered every pulse.
    private static void history(UUID room, int others) throws SQLException {
        try (var superuser = TestInstance.superuser()) {
            for (int i = 0; i < others; i++) {
                write(
                        superuser,
                        "insert into party (partnership, member, joined_at) values (?, ?, now())",
                        room,
                        Somebody.named("Partie" + i + " Longtemps").id());
            }
            write(
                    superuser,
                    "update party set joined_at = now() - interval '6 years' where partnership = ?",
                    room);
            var first = Scene.pulseDay().minusDays(PULSES * 14L);
            write(
                    superuser,
                    "insert into agreement (id, partnership, kind, subject, terms, author, proposed_at, closed_at, outcome)"
                            + " select gen_random_uuid(), ?, 'rhythm', ?, jsonb_build_object('every', 14, 'first', ?::text, 'delay', 5),"
                            + " opened_by, now() - interval '6 years', now() - interval '6 years', 'agreed' from partnership where id = ?",
                    room,
                    room,
                    first.toString(),
                    room);
            write(
                    superuser,
                    "insert into round (id, room, kind, subject, headings, deadline, grace, admits, opened_at)"
                            + " select gen_random_uuid(), ?, 'pulse', pulse_subject(?, d), ?, d + 5, 8, false, d::timestamp at time zone 'UTC'"
                            + " from (select ?::date + 14 * n as d from generate_series(0, ?) n) t",
                    room,
                    room,
                    Question.headings().toArray(String[]::new),
                    first,
                    PULSES - 1);
            write(
                    superuser,
                    "insert into round_party (round, member) select r.id, p.member from round r join party p on p.partnership = r.room"
                            + " where r.room = ? and r.kind = 'pulse'",
                    room);
            write(
                    superuser,
                    "insert into answer (round, member, heading, words, version, saved_at)"
                            + " select p.round, p.member, h, case when h = 'line' then 'Une ligne' else left(translate(lpad(abs(hashtext(p.round || h || p.member))::text, 10, '5'), '01289', '45676'), 6) end, 1, now()"
                            + " from round_party p join round r on r.id = p.round, unnest(r.headings) h where r.room = ? and r.kind = 'pulse'",
                    room);
            write(
                    superuser,
                    "update round set revealed_at = opened_at + interval '1 day' where room = ? and kind = 'pulse'",
                    room);
            write(superuser, "analyze answer");
        }
    }
}
