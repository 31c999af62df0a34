package org.cordee.member.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.cordee.InTheHouse;
import org.cordee.Scene;
import org.cordee.Walker;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/// A record as its owner keeps it, as somebody who is asked looks at it, and as others read it.
@InTheHouse
class RecordWalkTest {
    private static final String NUMBER = "N-4127-XZ";

    @LocalServerPort int port;

    private final Scene scene = new Scene();
    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);
    private Someone owner = new Someone("", "", new Walker(0));
    private Someone peer = new Someone("", "", new Walker(0));
    private Someone stranger = new Someone("", "", new Walker(0));

    private record Someone(String name, String email, Walker walker) {}

    @BeforeEach
    void two_partners_and_a_stranger() {
        owner = someone("Odile Parcours");
        peer = someone("Pacôme Témoin");
        stranger = someone("Sidonie Loin");
        var room = UUID.randomUUID();
        scene.run(
                "insert into partnership (id, purpose, exchange_on, opened_by, opened_at)"
                        + " select ?, 'Ensemble', current_date, member, now() from account where email = ?",
                room,
                owner.email());
        for (var who : List.of(owner, peer)) {
            scene.run(
                    "insert into party (partnership, member, joined_at) select ?, member, now() from account where email = ?",
                    room,
                    who.email());
        }
    }

    @AfterEach
    void leave() {
        scene.close();
    }

    @Test
    void each_part_is_noted_changed_taken_out_and_put_back() {
        assertThat(owner.walker.get("/record").state()).isEqualTo("record-entries:empty");
        adds(
                "training",
                "title",
                "Praticien",
                "place",
                "École du Lac",
                "amount",
                "125,5",
                "year",
                "2014");
        adds("practice", "amount", "350", "year", String.valueOf(today.getYear()));
        adds(
                "supervision",
                "amount",
                "8,5",
                "from",
                today.withDayOfYear(1).toString(),
                "sort",
                "group");
        adds(
                "education",
                "title",
                "Une journée",
                "from",
                today.toString(),
                "amount",
                "6",
                "sort",
                "ethics");
        adds("result", "words", "Une équipe qui se parle", "link", "https://avis.example/odile");
        var kept = credential(today.plusYears(2));

        var page = owner.walker.get("/record");
        assertThat(page.state()).isEqualTo("record-entries");
        assertThat(page.body())
                .contains(
                        "Praticien",
                        "École du Lac",
                        "125,5\u00a0h",
                        "350\u00a0h",
                        "En groupe",
                        "6 unités",
                        "Une équipe qui se parle",
                        "https://avis.example/odile")
                // 350 h ask for ten.
                .contains("Le repère publié est de 10\u00a0h\u00a0: il reste 1,5\u00a0h")
                .contains("6 sur 40", "Il reste 34 unités", "Il reste 18 unités", "C’est réuni");

        var changed =
                owner.walker.post(kept, "norm", "icf-pcc", "title", "Autrement", "number", NUMBER);
        assertThat(changed.body()).contains("C’est gardé", "Autrement");
        var out = owner.walker.post(kept + "/removal");
        assertThat(out.state()).isEqualTo("record-entry:removed");
        assertThat(owner.walker.get("/record").body()).doesNotContain("Autrement");
        assertThat(owner.walker.post(kept + "/restoration").body()).contains("C’est remis");
        assertThat(owner.walker.get("/record").body()).contains("Autrement");
    }

    @Test
    void what_is_typed_wrongly_stays_with_the_reason_beside_it() {
        var wrong =
                owner.walker.postOnce(
                        "/record/new/education",
                        "title",
                        "Une journée",
                        "amount",
                        "six",
                        "from",
                        "hier");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.state()).isEqualTo("record-new:unfit");
        assertThat(wrong.body())
                .contains(
                        "Une journée",
                        "value=\"six\"",
                        "Écrivez un nombre en chiffres",
                        "Ce jour n’existe pas");
        assertThat(owner.walker.get("/record").state()).isEqualTo("record-entries:empty");
        var key = UUID.randomUUID().toString();
        for (var n = 0; n < 2; n++) {
            owner.walker.post("/record/new/practice", "key", key, "amount", "77", "year", "2020");
        }
        assertThat(count("practice")).isEqualTo("1");
    }

    @Test
    void a_section_is_read_page_by_page() {
        for (var n = 1; n <= 23; n++) {
            adds(
                    "education",
                    "title",
                    "Journée " + n + ".",
                    "amount",
                    "1",
                    "from",
                    "2024-01-" + (n < 10 ? "0" + n : n));
        }
        assertThat(owner.walker.get("/record").body())
                .contains("Journée 23.", "Tout voir")
                .doesNotContain("Journée 18.");
        var first = owner.walker.get("/record/all/education");
        assertThat(first.body()).contains("Journée 4.").doesNotContain("Journée 3.");
        var next = owner.walker.get(first.find("href=\"(/record/all/education\\?after=[^\"]+)\""));
        assertThat(next.body()).contains("Journée 3.", "Journée 1.").doesNotContain("Journée 4.");
    }

    @Test
    void a_file_is_taken_as_what_it_is_and_given_out_to_be_saved() throws IOException {
        var entry = credential(today.plusYears(2));
        assertThat(upload(entry, "cv.pdf", "<svg onload=x>").body()).contains("un dessin SVG");
        assertThat(upload(entry, "cv.pdf", "").status()).isEqualTo(422);
        assertThat(owner.walker.get(entry).body()).doesNotContain("/attachments/");

        var image = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(30, 20, BufferedImage.TYPE_INT_RGB), "png", image);
        var taken =
                owner.walker.upload(
                        entry + "/evidence", "file", "../Mon diplôme.exe", image.toByteArray());
        assertThat(taken.status()).isEqualTo(303);
        var page = owner.walker.get(entry);
        assertThat(page.body()).contains("Mon diplôme.exe.png");
        var file = owner.walker.get(page.find("href=\"(/attachments/[^\"]+)\""));
        assertThat(file.status()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Type")).hasValue("image/png");
        assertThat(file.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment;")
                .contains("filename*=UTF-8''Mon%20dipl%C3%B4me.exe.png");
        assertThat(file.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(file.headers().allValues("Content-Security-Policy"))
                .containsExactly("sandbox; default-src 'none'; frame-ancestors 'none'");
        for (var other : List.of(peer, stranger)) {
            assertThat(other.walker.get(file.path()).status()).isEqualTo(404);
        }

        // Another takes its place; nothing is left of the first.
        assertThat(upload(entry, "note.txt", "Obtenu en mars.").status()).isEqualTo(303);
        assertThat(owner.walker.get(file.path()).status()).isEqualTo(404);
        assertThat(owner.walker.post(entry + "/evidence/removal").body())
                .doesNotContain("/attachments/");
        assertThat(
                        scene.ask(
                                "select count(*)::text from attachment a join account m on m.member = a.owner where m.email = ?",
                                owner.email()))
                .isEqualTo("0");
    }

    @Test
    void a_file_that_is_far_too_large_is_answered_beside_its_field() {
        var entry = credential(today.plusYears(2));
        var large =
                owner.walker.upload(entry + "/evidence", "file", "film.pdf", new byte[50_000_000]);
        assertThat(large.status()).isEqualTo(413);
        assertThat(large.body()).contains("dépasse 5\u00a0Mo", "data-page=\"record-entry\"");
        var little =
                owner.walker.upload(entry + "/evidence", "file", "film.pdf", new byte[5_250_000]);
        assertThat(little.status()).isEqualTo(422);
        assertThat(little.body()).contains("dépasse 5\u00a0Mo");
    }

    @Test
    void whoever_is_asked_looks_as_long_as_they_are_asked_and_a_change_takes_it_back() {
        var entry = credential(today.plusYears(2));
        upload(entry, "attestation.txt", "Obtenu en mars.");
        var file = owner.walker.get(entry).find("href=\"(/attachments/[^\"]+)\"");
        assertThat(peer.walker.get("/record/looks").state()).isEqualTo("record-looks:empty");

        assertThat(owner.walker.post(entry + "/looks", "whom", id(stranger)).body())
                .contains("Choisissez une personne de la liste");
        assertThat(owner.walker.post(entry + "/looks", "whom", id(peer)).body())
                .contains("Demandé,");
        assertThat(peer.walker.get("/today").body())
                .contains("Odile Parcours vous demande de regarder");
        var asked = peer.walker.get("/record/looks");
        assertThat(asked.body()).contains("PCC", NUMBER, file);
        assertThat(peer.walker.get(file).body()).isEqualTo("Obtenu en mars.");
        assertThat(stranger.walker.get(file).status()).isEqualTo(404);
        assertThat(stranger.walker.get("/record/looks").body()).doesNotContain(NUMBER);

        var look = asked.find("action=\"(/record/looks/[^\"]+)/seen\"");
        assertThat(stranger.walker.postOnce(look + "/seen").status()).isEqualTo(404);
        assertThat(peer.walker.post(look + "/seen").state()).isEqualTo("record-looks:empty");
        assertThat(peer.walker.get(file).status()).isEqualTo(404);
        assertThat(owner.walker.get(entry).body()).contains("Vu,");
        assertThat(owner.walker.get("/record").body()).contains("Vu par un pair");
        assertThat(peer.walker.get("/members/" + id(owner)).body())
                .contains("PCC", "Vu par un pair")
                .doesNotContain(NUMBER, "/attachments/");

        owner.walker.post(
                entry,
                "norm",
                "icf-pcc",
                "title",
                "PCC",
                "place",
                "ICF",
                "number",
                NUMBER + "0",
                "from",
                "2024-03-01",
                "until",
                today.plusYears(2).toString());
        assertThat(owner.walker.get(entry).body()).doesNotContain("Vu,");
        assertThat(peer.walker.get("/members/" + id(owner)).body())
                .contains("PCC")
                .doesNotContain("Vu par");
    }

    @Test
    void laying_it_aside_shows_nowhere_and_a_steward_can_be_asked() {
        var entry = credential(today.plusYears(2));
        owner.walker.post(entry + "/looks", "whom", id(peer));
        var before = timeless(owner.walker.get(entry));
        var look = peer.walker.get("/record/looks").find("action=\"(/record/looks/[^\"]+)/rest\"");
        assertThat(peer.walker.post(look + "/rest").state()).isEqualTo("record-looks:empty");
        assertThat(timeless(owner.walker.get(entry))).isEqualTo(before);
        assertThat(peer.walker.get("/today").body()).doesNotContain("vous demande de regarder");

        var steward = someone("Thaïs Intendance");
        scene.run(
                "insert into stewardship select member, now() from account where email = ?",
                steward.email());
        assertThat(steward.walker.get("/record/looks").body()).doesNotContain(NUMBER);
        owner.walker.post(entry + "/looks", "whom", "house");
        var asked = steward.walker.get("/record/looks");
        assertThat(asked.body()).contains(NUMBER, "Demandé à l’intendance");
        steward.walker.post(asked.find("action=\"(/record/looks/[^\"]+/seen)\""));
        assertThat(peer.walker.get("/members/" + id(owner)).body())
                .contains("Vérifié par un intendant");
        scene.run("delete from stewardship where member = ?::uuid", id(steward));
    }

    @Test
    void others_read_it_as_its_owner_chose_and_in_totals() {
        credential(today.plusYears(2));
        adds("practice", "amount", "300", "year", "2020");
        adds("practice", "amount", "120,5", "year", "2021");
        assertThat(peer.walker.get("/members/" + id(owner)).body())
                .contains("420,5\u00a0h", "PCC")
                .doesNotContain(NUMBER);
        assertThat(stranger.walker.get("/members/" + id(owner)).body())
                .doesNotContain("420,5", "PCC");
        owner.walker.post("/profile/visibility", "audience.record", "members");
        assertThat(stranger.walker.get("/members/" + id(owner)).body()).contains("420,5", "PCC");
        assertThat(new Walker(port).get("/members/" + id(owner)).body()).doesNotContain("PCC");
        assertThat(owner.walker.get("/profile?as=members").body()).contains("420,5");
        assertThat(owner.walker.get("/profile?as=public").body()).doesNotContain("420,5");
        owner.walker.post("/profile/visibility", "audience.record", "me");
        assertThat(peer.walker.get("/members/" + id(owner)).body()).doesNotContain("420,5", "PCC");
    }

    @Test
    void an_end_is_called_to_mind_until_its_owner_knows() {
        var entry = credential(today.plusDays(80));
        assertThat(owner.walker.get("/today").body()).contains("«\u00a0PCC\u00a0» vaut jusqu’au");
        assertThat(owner.walker.post(entry + "/reminder").body()).contains("C’est noté");
        assertThat(owner.walker.get("/today").body()).doesNotContain("vaut jusqu’au");
        scene.run(
                "update record_entry set until_on = current_date + 20, noted_on = current_date - 30 where id = ?::uuid",
                entry.substring("/record/entries/".length()));
        assertThat(owner.walker.get("/today").body()).contains("«\u00a0PCC\u00a0» vaut jusqu’au");
        assertThat(stranger.walker.get("/today").body()).doesNotContain("PCC");
    }

    private String credential(LocalDate until) {
        return adds(
                "credential",
                "norm",
                "icf-pcc",
                "number",
                NUMBER,
                "from",
                "2024-03-01",
                "until",
                until.toString());
    }

    /// Where it can be read; of what nothing can prove, the record itself.
    private String adds(String kind, String... fields) {
        var added = owner.walker.postOnce("/record/new/" + kind, fields);
        assertThat(added.status()).as(added.body()).isEqualTo(303);
        return added.location();
    }

    private Walker.Page upload(String entry, String name, String content) {
        return owner.walker.upload(
                entry + "/evidence", "file", name, content.getBytes(StandardCharsets.UTF_8));
    }

    private String count(String kind) {
        return scene.ask(
                "select count(*)::text from record_entry e join account m on m.member = e.member where m.email = ? and e.kind = ?",
                owner.email(),
                kind);
    }

    /// But for what is new with every rendering.
    private static String timeless(Walker.Page page) {
        return page.body().replaceAll("name=\"(_csrf|key)\" value=\"[^\"]*\"", "");
    }

    private Someone someone(String name) {
        var email = UUID.randomUUID() + "@parcours.example";
        return new Someone(name, email, Walker.member(port, email, name));
    }

    private String id(Someone who) {
        return scene.ask("select member::text from account where email = ?", who.email());
    }
}
