package org.cordee.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cordee.Walker;
import org.cordee.current.HouseClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Eighteen months of one partnership, walked over HTTP as the days go by: setting out, euphoria,
/// crisis, performance, and a clean parting. The house never stops; its clock is moved by hand.
class TimeTravelTest {
    private static final int EVERY = 28;
    private static final List<String> KNOTS =
            List.of("relevant", "generous", "trusting", "responsive", "clean", "energy");
    private static final List<String> LINES =
            List.of("clients", "work", "money", "material", "outside", "thanks");

    @TempDir static Path folder = Path.of("");

    private final Travelled travelled = new Travelled();

    /// Ten o’clock of the day one has travelled to, and on from there.
    private static final class Travelled extends Clock {
        private final LocalDate start = LocalDate.now(ZoneOffset.UTC);
        private volatile long days;
        private volatile long since = System.nanoTime();

        LocalDate to(long day) {
            days = day;
            since = System.nanoTime();
            return day(day);
        }

        LocalDate day(long day) {
            return start.plusDays(day);
        }

        @Override
        public Instant instant() {
            return day(days)
                    .atTime(LocalTime.of(10, 0))
                    .toInstant(ZoneOffset.UTC)
                    .plusNanos(System.nanoTime() - since);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @Test
    void eighteen_months_of_two_who_set_out_lose_each_other_find_a_pace_and_part()
            throws Exception {
        var clock = new HouseClock(travelled, Duration.ZERO);
        try (var house = DemoHouse.on(folder, clock)) {
            var room = settingOut(house);
            euphoria(house, room);
            crisis(house, room);
            performance(house, room);
            parting(house, room);
        }
    }

    private String settingOut(DemoHouse house) {
        var first = travelled.to(1);
        travelled.to(0);
        var thibault = house.visit("thibault");
        var cyprien = house.visit("cyprien");
        var people =
                thibault.post(
                        "/partnerships",
                        "purpose",
                        "Ouvrir une école de vallée",
                        "exchangeOn",
                        travelled.day(20).toString());
        var room = people.path().replace("/people", "");
        var found =
                thibault.get(
                        room
                                + "/people?name="
                                + URLEncoder.encode("Cyprien Lavergnat", StandardCharsets.UTF_8));
        thibault.post(
                room + "/invitations", "member", found.find("name=\"member\" value=\"([^\"]+)\""));
        var invitation = cyprien.get(cyprien.get("/today").find("href=\"(/invitations/[^\"]+)\""));
        cyprien.post(invitation.path() + "/acceptance");
        assertThat(thibault.get(room + "/pulse").state()).isEqualTo("pulse:unplanned");

        thibault.post(
                room + "/pulse/rhythms",
                "every",
                String.valueOf(EVERY),
                "first",
                first.toString(),
                "delay",
                "5");
        cyprien.post(
                cyprien.get(room + "/pulse").find("action=\"([^\"]+/rhythms/[^\"]+/voices)\""),
                "answer",
                "yes");
        assertThat(thibault.get(room + "/pulse").state()).isEqualTo("pulse:ahead");

        promise(thibault, room, "Réserver le gîte", 40);
        promise(cyprien, room, "Chiffrer la journée", 45);
        agreedStage(thibault, cyprien, room);

        travelled.to(1);
        assertThat(house.visit("cyprien").get("/today").body()).contains("en trente secondes");
        pulse(house, room, 1);
        pulse(house, room, 29);
        thibault = house.visit("thibault");
        assertThat(thibault.get(room + "/pulse").body()).contains("La mise en route");
        assertThat(thibault.get(room + "/signals").state()).isEqualTo("signals:none");
        return room;
    }

    private static void agreedStage(Walker thibault, Walker cyprien, String room) {
        var stage = thibault.post(room + "/stages", stage("")).path();
        assertThat(cyprien.get("/today").body())
                .contains("Un texte est proposé pour l’étape «\u00a0Une première promotion\u00a0»");
        var proposed = cyprien.get(stage).find("data-proposal=\"([^\"]+)\"");
        cyprien.post(stage + "/wording", stage(proposed));
        var answer = thibault.get(stage).find("(?s)data-proposal=\"(?!" + proposed + ")([^\"]+)\"");
        var agreed = thibault.post(stage + "/acceptance", "agreement", answer);
        assertThat(agreed.state()).isEqualTo("stage:waiting");
        var text = agreed.find("name=\"text\" value=\"([^\"]+)\"");
        thibault.post(stage + "/entry", "text", text);
        assertThat(cyprien.get("/today").body()).contains("peut s’ouvrir.");
        assertThat(cyprien.post(stage + "/entry", "text", text).state()).isEqualTo("stage:open");
    }

    private static String[] stage(String answering) {
        return new String[] {
            "key",
            UUID.randomUUID().toString(),
            "answering",
            answering,
            "name",
            "Une première promotion",
            "purpose",
            "Voir si la vallée en veut.",
            "gives",
            "Mes soirées",
            "gets",
            "Une école",
            "entry",
            "Une date est dite",
            "exit",
            "Six personnes sont venues",
            "wayOut",
            "On le dit de vive voix."
        };
    }

    /// All wonderful, and both promises were let go by.
    private void euphoria(DemoHouse house, String room) {
        pulse(house, room, 57);
        promise(house.visit("thibault"), room, "Écrire à la mairie", 100);
        pulse(house, room, 85);

        var cyprien = house.visit("cyprien");
        assertThat(cyprien.get(room + "/pulse").body())
                .contains("Une saison d’euphorie", "aucun n’a été tenu");
        assertThat(cyprien.get(room + "/signals").state()).isEqualTo("signals:none");
        assertThat(cyprien.get(room + "/commitments").body()).contains("Réserver le gîte");
    }

    /// Thibault lets a second one go by.
    private void crisis(DemoHouse house, String room) {
        pulse(house, room, 113);

        for (var handle : List.of("thibault", "cyprien")) {
            var walker = house.visit(handle);
            assertThat(walker.get(room + "/pulse").body())
                    .contains("Une saison de crise", "des engagements qui glissent");
            assertThat(walker.get(room + "/signals").state()).isEqualTo("signals:open");
            assertThat(walker.get("/today").body()).contains(room + "/signals");
        }
        assertThat(house.visit("thibault").get(room + "/stages").body())
                .contains("Une première promotion");
    }

    /// They promise less, and keep it.
    private void performance(DemoHouse house, String room) {
        pulse(house, room, 141);
        var cyprien = house.visit("cyprien");
        promise(cyprien, room, "Relire le budget", 150);
        var promise =
                cyprien.get(room + "/commitments")
                        .find(
                                "href=\"(/partnerships/[^\"]+/commitments/[0-9a-f-]{36})\">Relire le"
                                        + " budget");
        assertThat(cyprien.post(promise + "/kept").state()).isEqualTo("commitment:kept");
        pulse(house, room, 169);
        pulse(house, room, 197);

        var thibault = house.visit("thibault");
        assertThat(thibault.get(room + "/pulse").body())
                .contains("Une saison de performance", "Les saisons d’avant", "Euphorie", "Crise");
        assertThat(thibault.get(room + "/signals").state()).isEqualTo("signals:none");
        for (int day = 225; day <= 533; day += EVERY) {
            pulse(house, room, day);
        }
        assertThat(house.visit("cyprien").get(room + "/pulse").body())
                .contains("Une saison de performance");
    }

    /// Eighteen months after the first day, they part with all said.
    private void parting(DemoHouse house, String room) {
        travelled.to(548);
        var thibault = house.visit("thibault");
        var cyprien = house.visit("cyprien");
        assertThat(thibault.get(room + "/exit").state()).isEqualTo("exit:before");
        assertThat(thibault.post(room + "/exit/openings").state()).isEqualTo("exit:under-way");
        assertThat(cyprien.get("/today").body()).contains("Une sortie attend votre mot.");
        for (var walker : List.of(thibault, cyprien)) {
            for (var line : LINES) {
                walker.post(
                        room + "/exit/lines/" + line + "/ticks", "version", "1", "done", "true");
            }
            walker.post(
                    room + "/exit/feedback/seal",
                    "words.takes",
                    "Une école qui vit sans nous",
                    "version.takes",
                    "0",
                    "words.otherwise",
                    "",
                    "version.otherwise",
                    "0");
        }
        thibault.post(room + "/exit/readiness");
        assertThat(cyprien.post(room + "/exit/readiness").state()).isEqualTo("partnership:left");
        for (var walker : List.of(thibault, cyprien)) {
            assertThat(walker.get(room + "/exit").state()).isEqualTo("exit:closed");
            assertThat(walker.get(room + "/exit.txt").body())
                    .contains(
                            "Note de clôture",
                            "Ouvrir une école de vallée",
                            "Une école qui vit sans nous");
            assertThat(walker.get(room + "/pulse").state()).isEqualTo("pulse:left");
            assertThat(walker.get("/today").body()).doesNotContain(room);
        }
    }

    private void pulse(DemoHouse house, String room, int day) {
        var on = travelled.to(day);
        answer(house.visit("thibault"), room, on, "667676");
        var opened = answer(house.visit("cyprien"), room, on, "766675");
        assertThat(opened.state()).as("day " + day).isEqualTo("pulse:opened");
    }

    private static Walker.Page answer(Walker who, String room, LocalDate day, String knots) {
        var fields = new ArrayList<>(List.of("day", day.toString(), "line", ""));
        for (int i = 0; i < KNOTS.size(); i++) {
            fields.add(KNOTS.get(i));
            fields.add(knots.substring(i, i + 1));
        }
        return who.post(room + "/pulse/answers", fields.toArray(String[]::new));
    }

    private void promise(Walker who, String room, String words, int due) {
        var noted =
                who.post(
                        room + "/commitments",
                        "words",
                        words,
                        "due",
                        travelled.day(due).toString());
        assertThat(noted.body()).contains(words);
    }
}
