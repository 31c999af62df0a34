package org.cordee.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.cordee.InTheHouse;
import org.cordee.Outbox;
import org.cordee.Walker;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/// An invitation brings in the person it was meant for, and nobody else.
@InTheHouse
class InvitationTest {
    private static final String PURPOSE = "Reprendre le cabinet de Chambéry";

    @LocalServerPort int port;

    @Test
    void the_envelope_says_who_invites_and_nothing_of_what_for() {
        var adele = host("adele");
        var mail = invited(adele, "bea");
        assertThat(mail.subject())
                .isEqualTo("Adèle Aubin vous propose d’essayer une chose ensemble");
        assertThat(mail.text() + mail.html() + mail.subject())
                .contains("Adèle Aubin")
                .doesNotContain(PURPOSE, "Chambéry");

        var envelope = new Walker(port).get(path(mail));
        assertThat(envelope.status()).isEqualTo(200);
        assertThat(envelope.state()).isEqualTo("invitation:sealed");
        assertThat(envelope.body())
                .contains("Adèle Aubin vous propose d’essayer une chose ensemble")
                .doesNotContain(PURPOSE, "Chambéry", "bea@invite.example");
    }

    @Test
    void the_invited_address_signs_in_reads_and_joins() {
        var adele = host("ada");
        var mail = invited(adele, "boris");
        var boris = new Walker(port);
        boris.get(path(mail));
        assertThat(boris.post(path(mail) + "/links").state()).isEqualTo("sign-in:sent");
        var link = URI.create(Outbox.take("sign-in", "boris@invite.example").link()).getPath();
        boris.get(link);
        assertThat(boris.post(link).state()).startsWith("welcome");
        boris.post("/welcome/1", "name", "Boris Bey", "languages", "fr");

        // Back by the mail: it leads inside now.
        var inside = boris.get(path(mail));
        assertThat(inside.path()).startsWith("/invitations/");
        assertThat(inside.body()).contains(PURPOSE, "Adèle Aubin");
        assertThat(boris.post(inside.path() + "/acceptance").state()).isEqualTo("partnership:open");
        assertThat(adele.get("/partnerships").body()).contains("Vous et Boris Bey");
    }

    @Test
    void a_forwarded_link_makes_nobody_a_party() {
        var adele = host("agnes");
        var room = room(adele);
        var mail = invited(adele, "carole", room);
        var curious = Walker.member(port, "curieux@invite.example", "Cyrille Curieux");
        assertThat(curious.get(path(mail)).state()).isEqualTo("invitation:other-address");
        assertThat(curious.get(path(mail)).body()).doesNotContain(PURPOSE);
        // The link that is asked for goes to the address that was invited, and says nothing of it.
        var sent = curious.post(path(mail) + "/links");
        assertThat(sent.body()).doesNotContain("carole");
        assertThat(Outbox.take("sign-in", "carole@invite.example").to()).startsWith("carole");
        assertThat(curious.get(room).status()).isEqualTo(404);
        assertThat(curious.get(room + "/expectations").status()).isEqualTo(404);
        assertThat(curious.get("/today").body()).doesNotContain("/invitations/");
    }

    @Test
    void from_another_address_the_inviter_says_by_name_whether_it_is_them() {
        var adele = host("alix");
        var room = room(adele);
        var mail = invited(adele, "denise", room);
        var denise = Walker.member(port, "denise.ailleurs@invite.example", "Denise Dorat");
        assertThat(denise.get(path(mail)).body())
                .contains("Vous êtes Denise Dorat, d’une autre adresse", "Demander à Adèle Aubin");
        assertThat(denise.post(path(mail) + "/claims").state()).startsWith("today");
        assertThat(denise.get(room).status()).isEqualTo(404);

        assertThat(adele.get("/today").body())
                .contains("Denise Dorat dit que votre invitation était pour lui ou pour elle");
        var people = adele.get(room + "/people");
        assertThat(people.body()).contains("Denise Dorat dit être Denise");
        adele.post(people.find("action=\"([^\"]+/claims/[^\"]+)\""), "known", "true");

        var invitation = denise.get(denise.get("/today").find("href=\"(/invitations/[^\"]+)\""));
        assertThat(invitation.body()).contains(PURPOSE);
        assertThat(denise.post(invitation.path() + "/acceptance").state())
                .isEqualTo("partnership:open");
    }

    @Test
    void who_is_not_recognised_stays_outside_and_the_invited_address_still_gets_in() {
        var adele = host("aude");
        var room = room(adele);
        var mail = invited(adele, "elise", room);
        var stranger = Walker.member(port, "imposteur@invite.example", "Igor Imposteur");
        stranger.post(path(mail) + "/claims");
        var people = adele.get(room + "/people");
        adele.post(people.find("action=\"([^\"]+/claims/[^\"]+)\""), "known", "false");
        assertThat(adele.get(room + "/people").body()).doesNotContain("Igor Imposteur");
        assertThat(stranger.get("/today").body()).doesNotContain("/invitations/");
        assertThat(stranger.get(room).status()).isEqualTo(404);

        var elise = Walker.member(port, "elise@invite.example", "Élise Eymard");
        assertThat(elise.get(path(mail)).body()).contains(PURPOSE);
    }

    @Test
    void only_the_inviter_answers_a_claim() {
        var adele = host("anouk");
        var room = room(adele);
        var second = Walker.member(port, "seconde@invite.example", "Sonia Seconde");
        second.get(path(invited(adele, "seconde", room)));
        second.post(second.get("/today").find("href=\"(/invitations/[^\"]+)\"") + "/acceptance");
        var mail = invited(adele, "fanny", room, second);
        Walker.member(port, "fanny.ailleurs@invite.example", "Fanny Faure")
                .post(path(mail) + "/claims");
        var claim = adele.get(room + "/people").find("action=\"([^\"]+/claims/[^\"]+)\"");
        assertThat(second.get(room + "/people").body()).doesNotContain("Fanny Faure");
        assertThat(second.post(claim, "known", "true").status()).isEqualTo(404);
        assertThat(adele.post(claim, "known", "true").status()).isEqualTo(200);
    }

    @Test
    void an_invitation_that_was_answered_or_taken_back_is_gone() {
        var adele = host("astrid");
        var room = room(adele);
        var withdrawn = invited(adele, "gaelle", room);
        adele.post(adele.get(room + "/people").find("action=\"([^\"]+/withdrawal)\""));
        assertGone(withdrawn);

        var declined = invited(adele, "hugo", room);
        var hugo = Walker.member(port, "hugo@invite.example", "Hugo Huet");
        assertThat(hugo.post(hugo.get(path(declined)).path() + "/refusal").state())
                .startsWith("today");
        assertGone(declined);
        assertThat(hugo.get(room).status()).isEqualTo(404);

        var accepted = invited(adele, "iris", room);
        var iris = Walker.member(port, "iris@invite.example", "Iris Izard");
        iris.post(iris.get(path(accepted)).path() + "/acceptance");
        assertGone(accepted);
    }

    private void assertGone(Outbox.Mail mail) {
        var nobody = new Walker(port);
        var page = nobody.get(path(mail));
        assertThat(page.status()).isEqualTo(410);
        assertThat(page.body())
                .contains("Cette invitation ne vaut plus")
                .doesNotContain("Adèle", PURPOSE);
        assertThat(nobody.post(path(mail) + "/links").status()).isEqualTo(404);
    }

    private Walker host(String address) {
        return Walker.member(port, address + "@invite.example", "Adèle Aubin");
    }

    private static String room(Walker host) {
        return host.post(
                        "/partnerships",
                        "purpose",
                        PURPOSE,
                        "exchangeOn",
                        LocalDate.now(ZoneOffset.UTC).plusDays(20).toString())
                .path()
                .replace("/people", "");
    }

    private static Outbox.Mail invited(Walker host, String guest) {
        return invited(host, guest, room(host));
    }

    private static Outbox.Mail invited(Walker host, String guest, String room, Walker... inside) {
        var email = guest + "@invite.example";
        var name = guest.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + guest.substring(1);
        host.post(room + "/invitations", "name", name, "email", email);
        for (var one : inside) {
            one.agreesToNewcomers(room);
        }
        return Outbox.take("invitation", email);
    }

    private static String path(Outbox.Mail mail) {
        return URI.create(mail.link()).getPath();
    }
}
