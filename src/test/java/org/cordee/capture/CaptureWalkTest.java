package org.cordee.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.cordee.AtOnce;
import org.cordee.InTheHouse;
import org.cordee.Scene;
import org.cordee.Walker;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Keeping a line before it is gone, and putting it where it belongs.
@InTheHouse
class CaptureWalkTest {
    @LocalServerPort int port;

    private final Scene scene = new Scene();
    private Walker nina = new Walker(0);

    @BeforeEach
    void somebody() {
        nina = Walker.member(port, UUID.randomUUID() + "@noted.example", "Nina Captée");
    }

    @AfterEach
    void leave() {
        scene.close();
    }

    @Test
    void from_today_a_line_becomes_the_form_that_fits() {
        assertThat(nina.get("/today").body()).contains("action=\"/captures\"");
        var noted = notes("Déjeuné avec Odilon Grandpré, il change de métier");
        assertThat(noted.state()).isEqualTo("capture:encounter");
        assertThat(noted.body()).contains("Cordée y lit une rencontre, avec Odilon Grandpré.");
        var form = nina.post(noted.path() + "/form", "kind", "encounter");
        assertThat(form.state()).startsWith("encounter-new");
        assertThat(form.body())
                .contains("value=\"Odilon Grandpré\"", "Déjeuné avec Odilon Grandpré, il change");
        // The line has gone there.
        assertThat(nina.get(noted.path()).status()).isEqualTo(404);
        assertThat(nina.get("/captures").state()).isEqualTo("captures:empty");
    }

    @Test
    void it_may_be_something_else_and_nothing_begun_is_written_over() {
        var first = notes("Zéphyrin m’a donné le nom d’une salle");
        assertThat(first.state()).isEqualTo("capture:gesture");
        var gesture = nina.post(first.path() + "/form", "kind", "gesture");
        assertThat(gesture.body())
                .contains("Zéphyrin m’a donné le nom d’une salle", "value=\"Zéphyrin\"");
        var second = notes("Merci à Paule pour sa franchise");
        var crossed = nina.postOnce(second.path() + "/form", "kind", "gesture");
        assertThat(crossed.status()).isEqualTo(409);
        assertThat(crossed.body())
                .contains("Une note de ce genre est déjà commencée", "Merci à Paule");
        assertThat(nina.get("/gestures/new").body()).contains("Zéphyrin m’a donné");
        var advice = nina.post(second.path() + "/form", "kind", "advice");
        assertThat(advice.body()).contains("Merci à Paule pour sa franchise");
    }

    @Test
    void what_is_for_somebody_else_begins_an_opportunity() {
        var noted = notes("Un théâtre cherche une voix pour l’été");
        assertThat(noted.state()).isEqualTo("capture:opportunity");
        var form = nina.post(noted.path() + "/form", "kind", "opportunity");
        assertThat(form.path()).isEqualTo("/opportunities");
        assertThat(form.body()).contains("Un théâtre cherche une voix pour l’été");
        nina.post("/opportunities", "words", "Un théâtre cherche une voix", "days", "3");
        assertThat(nina.get("/opportunities").body()).doesNotContain("pour l’été");

        var another = notes("Une mairie cherche une médiatrice");
        nina.post(another.path() + "/form", "kind", "opportunity");
        nina.post("/opportunities/draft/removal");
        assertThat(nina.get("/opportunities").body()).doesNotContain("Une mairie cherche");
    }

    @Test
    void a_contact_of_ones_own_is_recognised() {
        nina.post("/contacts/new", "name", "Bérénice Tallandray-Notée");
        var noted = notes("Croisé Bérénice au marché");
        assertThat(noted.body()).contains("avec Bérénice Tallandray-Notée.");
        var form = nina.post(noted.path() + "/form", "kind", "encounter");
        assertThat(form.body()).contains("value=\"Bérénice Tallandray-Notée\"");
    }

    @Test
    void what_waits_is_on_today_and_nobody_else_reads_it() {
        var noted = notes("Un théâtre cherche une voix");
        assertThat(nina.get("/today").body()).contains("Un théâtre cherche une voix", "Ranger");
        var other = Walker.member(port, UUID.randomUUID() + "@noted.example", "Oscar Voisin");
        assertThat(other.get(noted.path()).status()).isEqualTo(404);
        assertThat(other.postOnce(noted.path() + "/form", "kind", "advice").status())
                .isEqualTo(404);
        assertThat(other.postOnce(noted.path() + "/removal").status()).isEqualTo(404);
        assertThat(other.get("/captures").body()).doesNotContain("Un théâtre");
    }

    @Test
    void let_go_it_can_be_taken_back() {
        var noted = notes("Un théâtre cherche une voix");
        var gone = nina.post(noted.path() + "/removal");
        assertThat(gone.state()).isEqualTo("capture:removed");
        assertThat(nina.get("/captures").state()).isEqualTo("captures:empty");
        assertThat(nina.postOnce(noted.path() + "/form", "kind", "advice").status()).isEqualTo(404);
        nina.post(noted.path() + "/restoration");
        assertThat(nina.get("/captures").body()).contains("Un théâtre cherche une voix");
    }

    @Test
    void sent_twice_or_at_once_it_is_kept_once() {
        var key = UUID.randomUUID().toString();
        AtOnce.all(4, () -> nina.post("/captures", "words", "Une seule fois", "key", key));
        assertThat(nina.get("/captures").body().split("Une seule fois", -1)).hasSize(2);
    }

    @Test
    void pressed_twice_or_at_once_it_goes_there_once() {
        var noted = notes("Croisé Odilon au marché");
        var went = AtOnce.all(4, () -> nina.post(noted.path() + "/form", "kind", "encounter"));
        assertThat(went).allMatch(page -> page.body().contains("Croisé Odilon au marché"));
        assertThat(nina.post(noted.path() + "/form", "kind", "encounter").body())
                .contains("Croisé Odilon au marché");
        assertThat(nina.get("/captures").state()).isEqualTo("captures:empty");
    }

    @Test
    void nothing_is_kept_of_nothing_and_too_much_stays_typed() {
        assertThat(nina.post("/captures", "words", "  ").state()).isEqualTo("captures:empty");
        var long_ = "x".repeat(2001);
        var refused = nina.postOnce("/captures", "words", long_);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("Raccourcissez", long_);
        var noted = notes("Une ligne");
        assertThat(nina.postOnce(noted.path() + "/form", "kind", "gold").status()).isEqualTo(404);
    }

    private Walker.Page notes(String words) {
        return nina.post("/captures", "words", words);
    }
}
