package org.cordee.partnership.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cordee.AtOnce;
import org.cordee.InTheHouse;
import org.cordee.Outbox;
import org.cordee.Scene;
import org.cordee.Walker;
import org.cordee.Walker.Page;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/// From an empty path to a stage that is passed, over HTTP and without scripts.
@InTheHouse
class StageWalkTest {
    @LocalServerPort int port;

    @Test
    void two_people_write_a_stage_open_it_check_it_and_pass_it() {
        var ombline = Walker.member(port, "ombline@stage.example", "Ombline Vasseur");
        var perceval = Walker.member(port, "perceval@stage.example", "Perceval Nadeau");
        var room =
                room(ombline, "Un chemin à deux", "Perceval", "perceval@stage.example", perceval);

        var empty = ombline.get(room + "/stages");
        assertThat(empty.state()).isEqualTo("stages:none");
        assertThat(empty.body()).contains("Essayer une chose ensemble");
        var form = ombline.get(room + "/stages/new");
        assertThat(form.state()).isEqualTo("stage-writing:new");
        assertThat(form.body()).contains("Chacun se sent libre de refuser", "Perceval Nadeau");

        var without =
                ombline.postOnce(
                        room + "/stages", "name", "Essayer", "purpose", "Voir", "gives", "Un jour");
        assertThat(without.status()).isEqualTo(422);
        assertThat(without.body())
                .contains(
                        "Une étape sans porte de sortie ne s’ouvre pas.",
                        "Écrivez ce que vous y recevez.",
                        "Un jour",
                        "aria-invalid=\"true\"");

        var proposed = ombline.post(room + "/stages", text("Essayer", "Un jour", "Un regard"));
        assertThat(proposed.state()).isEqualTo("stage:writing");
        assertThat(proposed.body()).contains("C’est proposé.", "On attend Perceval Nadeau");
        var stage = proposed.path();

        assertThat(perceval.get("/today").body())
                .contains("Un texte est proposé pour l’étape «\u00a0Essayer\u00a0»");
        var read = perceval.get(stage);
        assertThat(read.body()).contains("Écrire ma part et répondre", "Un regard");
        var agreement = read.find("data-proposal=\"([^\"]+)\"");
        var tooSoon = perceval.postOnce(stage + "/acceptance", "agreement", agreement);
        assertThat(tooSoon.status()).isEqualTo(422);
        assertThat(tooSoon.body()).contains("Écrivez d’abord ce que vous donnez");

        var answering = perceval.get(stage + "/wording?answering=" + agreement);
        assertThat(answering.body()).contains("Répondre à Ombline Vasseur", "Un regard");
        var answered =
                perceval.post(
                        stage + "/wording",
                        join(
                                text("Essayer", "Un atelier", "Une référence"),
                                "answering",
                                agreement));
        assertThat(answered.state()).isEqualTo("stage:writing");
        var both = ombline.get(stage);
        var theirs = last(both, "data-proposal=\"([^\"]+)\"");
        assertThat(both.body()).contains("Un jour", "Un atelier");
        var agreed = ombline.post(stage + "/acceptance", "agreement", theirs);
        assertThat(agreed.state()).isEqualTo("stage:waiting");
        assertThat(agreed.body()).contains("Tous ont dit oui. Ce texte vaut.");

        // The door.
        var text = text(agreed);
        var ready = ombline.post(stage + "/entry", "text", text);
        assertThat(ready.state()).isEqualTo("stage:waiting");
        assertThat(ready.body()).contains("Ombline Vasseur dit oui", "On attend Perceval Nadeau");
        assertThat(perceval.get("/today").body())
                .contains("La porte de l’étape «\u00a0Essayer\u00a0» peut s’ouvrir.");
        assertThat(perceval.get(room).body()).contains("Étape 1 sur 1", "Votre accord manque");
        var door = perceval.get(stage).find("name=\"agreement\" value=\"([^\"]+)\"");
        var notYet =
                perceval.post(stage + "/not-yet", "agreement", door, "why", "Il manque une date");
        assertThat(notYet.state()).isEqualTo("stage:waiting");
        assertThat(ombline.get(stage).body())
                .contains("Perceval Nadeau dit pas encore", "Il manque une date");
        assertThat(perceval.get("/today").body()).doesNotContain("peut s’ouvrir");
        var opened = perceval.post(stage + "/entry", "text", text);
        assertThat(opened.state()).isEqualTo("stage:open");
        assertThat(opened.body()).contains("L’étape est ouverte.");

        // The check.
        ombline.post(stage + "/questions", "question", "check");
        assertThat(perceval.get("/today").body())
                .contains("Dire, scellé, si l’étape «\u00a0Essayer\u00a0»");
        var unanswered =
                ombline.postOnce(stage + "/seal", "question", "check", "line", "Je ne sais pas");
        assertThat(unanswered.status()).isEqualTo(422);
        assertThat(unanswered.body()).contains("Choisissez une réponse", "Je ne sais pas");
        var sealed =
                ombline.post(
                        stage + "/seal",
                        "question",
                        "check",
                        "value",
                        "no",
                        "line",
                        "Une demi-journée de moins");
        assertThat(sealed.body()).contains("On attend Perceval Nadeau.");
        assertThat(perceval.get(stage).body()).doesNotContain("Une demi-journée de moins");
        assertThat(ombline.post(stage + "/unsealing", "question", "check").body())
                .contains("Une demi-journée de moins");
        assertThat(
                        ombline.post(
                                        stage + "/seal",
                                        "question",
                                        "check",
                                        "value",
                                        "no",
                                        "line",
                                        "Une demi-journée de moins",
                                        "valueVersion",
                                        "1",
                                        "lineVersion",
                                        "1")
                                .body())
                .contains("On attend Perceval Nadeau.");
        var compared = perceval.post(stage + "/seal", "question", "check", "value", "yes");
        assertThat(compared.body())
                .contains(
                        "L’étape n’est pas bonne pour chacun",
                        "Ombline Vasseur\u00a0: non",
                        "Perceval Nadeau\u00a0: oui",
                        "Une demi-journée de moins");
        assertThat(perceval.get(room + "/stages").body())
                .contains("L’étape «\u00a0Essayer\u00a0» n’est pas bonne pour chacun");

        // The door at the end.
        perceval.post(stage + "/exit", "text", text);
        var passed = ombline.post(stage + "/exit", "text", text);
        assertThat(passed.state()).isEqualTo("stage:passed");
        assertThat(passed.body()).contains("L’étape est passée.", "Ce qui en est venu");
        ombline.post(stage + "/seal", "question", "results", "value", "6");
        var results =
                perceval.post(
                        stage + "/seal", "question", "results", "value", "3", "line", "À refaire");
        assertThat(results.body())
                .contains(
                        "Ombline Vasseur\u00a0: 6 sur 7",
                        "Perceval Nadeau\u00a0: 3 sur 7",
                        "À refaire");
        assertThat(ombline.get(room + "/stages").body()).contains("Passée le");
        assertThat(perceval.postOnce(stage + "/entry", "text", text).status()).isEqualTo(409);
    }

    /// Two last words at the same instant open a door once; a text that is agreed meanwhile
    /// overtakes what was said of the door before.
    @Test
    void three_people_open_a_door_once_and_a_new_text_closes_what_was_said() {
        var ilse = Walker.member(port, "ilse@stage.example", "Ilse Vandamme", "en");
        var ravi = Walker.member(port, "ravi@stage.example", "Ravi Okonjo", "en");
        var tess = Walker.member(port, "tess@stage.example", "Tess Lindgren", "en");
        var room =
                room(
                        ilse,
                        "A path for three",
                        "Ravi",
                        "ravi@stage.example",
                        ravi,
                        "Tess",
                        "tess@stage.example",
                        tess);
        var stage = agreed(room, ilse, ravi, tess);
        assertThat(ilse.get(stage).body())
                .contains("The door in", "On my side, it’s there", "Stage 1");
        var text = text(ilse.get(stage));

        // Ilse says yes to the door, then all agree on another text.
        ilse.post(stage + "/entry", "text", text);
        ravi.post(
                stage + "/wording", join(text("Trying again", "Two days", "A view"), "base", text));
        var proposal = ilse.get(stage).find("data-proposal=\"([^\"]+)\"");
        ilse.post(stage + "/acceptance", "agreement", proposal);
        var changed = tess.post(stage + "/acceptance", "agreement", proposal);
        assertThat(changed.state()).isEqualTo("stage:waiting");
        assertThat(changed.body()).contains("Trying again").doesNotContain("Waiting for Ravi");
        var moved = tess.postOnce(stage + "/entry", "text", text);
        assertThat(moved.status()).isEqualTo(409);
        assertThat(moved.body()).contains("The text has changed since you read it.");
        var stale =
                ravi.postOnce(
                        stage + "/wording",
                        join(text("Late", "Three days", "A view"), "base", text));
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.body()).contains("Another text was agreed", "Three days");

        // All three at once: the first to come proposes, the others join, and it opens once.
        var fresh = text(ilse.get(stage));
        atOnce(List.of(ilse, ravi, tess), who -> who.post(stage + "/entry", "text", fresh));
        for (var who : List.of(ilse, ravi, tess)) {
            assertThat(who.get(stage).state()).isEqualTo("stage:open");
        }
        assertThat(standing(stage, "stage-entry")).isEqualTo("1");
        assertThat(open(stage)).isEqualTo("0");

        // One suggests to stop; another leaves while it waits: those who stay have all said so.
        ilse.post(stage + "/stop", "text", fresh, "why", "We have seen enough");
        assertThat(tess.get("/today").body()).contains("Stopping at the stage “Trying again”");
        tess.post(stage + "/stop", "text", fresh);
        assertThat(ilse.get(stage).state()).isEqualTo("stage:open");
        ravi.post(room + "/exit");
        var stopped = ilse.get(stage);
        assertThat(stopped.state()).isEqualTo("stage:stopped");
        assertThat(stopped.body()).contains("A stage that did its work", "We have seen enough");
        assertThat(ravi.get(stage).status()).isEqualTo(200);
        assertThat(ravi.postOnce(stage + "/exit", "text", fresh).status()).isEqualTo(404);
    }

    @Test
    void a_form_sent_twice_writes_one_stage_and_two_first_words_meet() {
        var noe = Walker.member(port, "noe@stage.example", "Noé Castelain");
        var lila = Walker.member(port, "lila@stage.example", "Lila Marchais");
        var room = room(noe, "Deux fois", "Lila", "lila@stage.example", lila);
        var fields = text("Une fois", "Un jour", "Un regard");
        atOnce(List.of(noe, noe), who -> who.post(room + "/stages", fields));
        assertThat(
                        noe.get(room + "/stages")
                                .body()
                                .lines()
                                .filter(line -> line.contains("data-stage="))
                                .count())
                .isEqualTo(1);
        var stage = agreed(room, noe, lila);
        var text = text(noe.get(stage));
        atOnce(List.of(noe, lila), who -> who.post(stage + "/entry", "text", text));
        assertThat(noe.get(stage).state()).isEqualTo("stage:open");
        assertThat(standing(stage, "stage-entry")).isEqualTo("1");
        // Each asks at the same instant: one question.
        atOnce(List.of(noe, lila), who -> who.post(stage + "/questions", "question", "check"));
        assertThat(
                        ask(
                                "select count(*) from round where kind = 'stage-check' and subject = ?",
                                stage))
                .isEqualTo("1");
        assertThat(noe.postOnce(stage + "/questions", "question", "autre").status()).isEqualTo(404);
        // Who withdraws the only text of a stage takes the stage with it.
        var alone = noe.post(room + "/stages", text("À retirer", "Un jour", "Un regard")).path();
        var gone =
                noe.post(
                        alone + "/withdrawal",
                        "agreement",
                        noe.get(alone).find("data-proposal=\"([^\"]+)\""));
        assertThat(gone.state()).isEqualTo("stages:path");
        assertThat(gone.body()).doesNotContain("À retirer");
    }

    @Test
    void what_is_promised_is_kept_put_off_or_missed_by_who_promised_it() {
        var ada = Walker.member(port, "ada@stage.example", "Ada Brunschwig");
        var cosme = Walker.member(port, "cosme@stage.example", "Cosme Daviel");
        var room = room(ada, "Des promesses", "Cosme", "cosme@stage.example", cosme);
        var unfit = ada.postOnce(room + "/commitments", "words", "", "due", "2020-01-01");
        assertThat(unfit.status()).isEqualTo(422);
        assertThat(unfit.body()).contains("Dites en quelques mots à quoi vous vous engagez.");

        var key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            ada.post(room + "/commitments", "key", key, "words", "Relire la page", "due", day(9));
        }
        var list = cosme.get(room + "/stages");
        assertThat(list.body()).contains("Relire la page", "Ada Brunschwig, pour le");
        var commitment = list.find("href=\"(/partnerships/[^\"]+/commitments/[0-9a-f-]{36})\"");
        assertThat(cosme.get(room + "/commitments").body().split("Relire la page", -1)).hasSize(2);
        for (var deed : List.of("kept", "withdrawal", "reopening", "day")) {
            assertThat(cosme.postOnce(commitment + "/" + deed, "due", day(12)).status())
                    .as(deed)
                    .isEqualTo(404);
        }
        assertThat(ada.postOnce(commitment + "/day", "due", "2020-01-01").status()).isEqualTo(422);
        var put = ada.post(commitment + "/day", "due", day(12));
        assertThat(put.state()).isEqualTo("commitment:renegotiated");
        var kept = ada.post(commitment + "/kept");
        assertThat(kept.state()).isEqualTo("commitment:kept");
        assertThat(kept.body()).contains("Annuler ce que je viens de dire");
        assertThat(ada.post(commitment + "/kept").body()).contains("C’était déjà dit.");
        assertThat(cosme.get(room + "/stages").body()).doesNotContain("Relire la page");
        assertThat(ada.post(commitment + "/reopening").state())
                .isEqualTo("commitment:renegotiated");

        ada.post(room + "/commitments", "words", "Appeler Rochebrune", "due", day(0));
        assertThat(ada.get("/today").body())
                .contains("Vous aviez noté pour aujourd’hui\u00a0: Appeler Rochebrune");
        assertThat(cosme.get("/today").body()).doesNotContain("Appeler Rochebrune");
        // Its day goes by.
        run(
                "update commitment set due = due - 3, noted_at = noted_at - interval '9 days',"
                        + " ends_at = ends_at - interval '3 days' where words = 'Appeler Rochebrune'");
        var missed =
                ada.get(
                        ada.get(room + "/commitments")
                                .find(
                                        "href=\"(/partnerships/[^\"]+/commitments/[0-9a-f-]{36})\">Appeler"));
        assertThat(missed.state()).isEqualTo("commitment:missed");
        assertThat(ada.get("/today").body()).contains("Vous aviez noté pour le");
        assertThat(ada.post(missed.path() + "/day", "due", day(9)).body())
                .contains("La date est passée. Il peut encore être tenu.");
        var late = ada.post(missed.path() + "/kept");
        assertThat(late.state()).isEqualTo("commitment:kept-late");
        assertThat(late.body()).contains("La date est passée", "Dit tenu");
    }

    /// A stage whose text all have agreed to, the last of them by accepting.
    private static String agreed(String room, Walker first, Walker... others) {
        var path =
                first.post(room + "/stages", text("Essayer à nous", "Un jour", "Un regard")).path();
        Walker last = first;
        for (var other : others) {
            var answered = last(other.get(path), "data-proposal=\"([^\"]+)\"");
            other.post(
                    path + "/wording",
                    join(text("Essayer à nous", "Sa part", "Son gain"), "answering", answered));
            last = other;
        }
        var agreement = last(last.get(path), "data-proposal=\"([^\"]+)\"");
        first.post(path + "/acceptance", "agreement", agreement);
        for (var other : others) {
            if (other != last) {
                other.post(path + "/acceptance", "agreement", agreement);
            }
        }
        return path;
    }

    private static void atOnce(
            List<Walker> walkers, java.util.function.Function<Walker, Page> deed) {
        // Each has its token before: what races is the deed.
        walkers.forEach(walker -> walker.get("/today"));
        var next = new java.util.concurrent.atomic.AtomicInteger();
        AtOnce.all(walkers.size(), () -> deed.apply(walkers.get(next.getAndIncrement())));
    }

    private static String standing(String stage, String kind) {
        return ask(
                "select count(*) from agreement where kind = '"
                        + kind
                        + "' and outcome = 'agreed' and subject = ?",
                stage);
    }

    private static String open(String stage) {
        return ask("select count(*) from agreement where closed_at is null and subject = ?", stage);
    }

    private static String ask(String sql, String stage) {
        try (var scene = new Scene()) {
            return scene.ask(sql, UUID.fromString(stage.replaceFirst(".*/", "")));
        }
    }

    private static void run(String sql) {
        try (var scene = new Scene()) {
            scene.run(sql);
        }
    }

    static String text(Page page) {
        return page.find("name=\"text\" value=\"([^\"]+)\"");
    }

    static String[] text(String name, String gives, String gets) {
        return new String[] {
            "key",
            UUID.randomUUID().toString(),
            "name",
            name,
            "purpose",
            "Voir si nous nous tenons.",
            "gives",
            gives,
            "gets",
            gets,
            "entry",
            "Une date est dite\nChacun peut refuser",
            "exit",
            "C’est fait",
            "wayOut",
            "On le dit de vive voix."
        };
    }

    static String[] join(String[] fields, String... more) {
        var all = new ArrayList<>(List.of(fields));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    static String last(Page page, String pattern) {
        return java.util.regex.Pattern.compile(pattern)
                .matcher(page.body())
                .results()
                .map(found -> found.group(1))
                .reduce((_, later) -> later)
                .orElseThrow();
    }

    /// A promise is due on a day where its reader lives.
    static String day(int days) {
        return LocalDate.now(ZoneId.of("Europe/Paris")).plusDays(days).toString();
    }

    static String room(Walker opener, String purpose, Object... invited) {
        var address =
                opener.post("/partnerships", "purpose", purpose, "exchangeOn", day(20))
                        .path()
                        .replace("/people", "");
        for (int i = 0; i < invited.length; i += 3) {
            var email = (String) invited[i + 1];
            opener.post(address + "/invitations", "name", (String) invited[i], "email", email);
            for (int there = 2; there < i; there += 3) {
                ((Walker) invited[there]).agreesToNewcomers(address);
            }
            var walker = (Walker) invited[i + 2];
            var link = java.net.URI.create(Outbox.take("invitation", email).link()).getPath();
            walker.post(walker.get(link).path() + "/acceptance");
        }
        return address;
    }
}
