package org.cordee.giving.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.regex.Pattern;
import org.cordee.InTheHouse;
import org.cordee.Scene;
import org.cordee.Scene.Person;
import org.cordee.Walker;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/// One's own network as a picture, and the same as a list.
@InTheHouse
class MapWalkTest {
    @LocalServerPort int port;

    private final Scene scene = new Scene();
    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private Walker lucile = new Walker(0);
    private Person me = new Person(new UUID(0, 0), "", "");

    @BeforeEach
    void people() {
        var name = "Lucile Cartographe" + mark;
        lucile = Walker.member(port, mark + "-l@map.example", name);
        var id = UUID.fromString(scene.ask("select id::text from member where name = ?", name));
        me = new Person(id, name, mark + "-l@map.example");
    }

    @AfterEach
    void leave() {
        scene.close();
    }

    @Test
    void partners_and_those_of_whom_something_is_noted_are_on_it_and_nobody_else() {
        assertThat(lucile.get("/map").state()).isEqualTo("map:empty");
        var partner = scene.person(mark + "-p@map.example", "Ferréol Encordé" + mark);
        var guest = scene.person(mark + "-g@map.example", "Gwenola Attendue" + mark);
        var room = scene.room(me, null, guest, null);
        scene.joins(room, partner);
        var met = scene.contact(me, "Solange Rencontrée");
        scene.encounter(me, met);
        var led = scene.contact(me, "Titouan Mené");
        scene.run("insert into contact_lead values (?, ?, ?, now())", me.id(), led, met);
        scene.contact(me, "Ursule Importée");
        var gone = scene.contact(me, "Violaine Partie");
        scene.encounter(me, gone);
        scene.run("update contact set removed_at = now() where id = ?", gone);

        var page = lucile.get("/map");
        assertThat(page.state()).isEqualTo("map:drawn");
        assertThat(page.body())
                .contains(
                        "Solange Rencontrée",
                        "Titouan Mené",
                        "par Solange Rencontrée",
                        "href=\"/contacts/" + met + "\"",
                        "tie tie--1",
                        "tie tie--4",
                        "tie tie--intro")
                .doesNotContain("Ursule", "Violaine", " style=");
        assertThat(page.body())
                .contains(partner.name(), "href=\"/partnerships/" + room.id() + "\"")
                .doesNotContain(guest.name());
        assertThat(lucile.get("/map").body().replaceAll("(?s)<head>.*</head>", ""))
                .isEqualTo(page.body().replaceAll("(?s)<head>.*</head>", ""));
        // Another's map has none of it.
        var stranger = Walker.member(port, mark + "-s@map.example", "Sylvère Ailleurs" + mark);
        assertThat(stranger.get("/map").body())
                .doesNotContain("Solange Rencontrée", partner.name());
    }

    @Test
    void who_sits_in_a_circle_with_one_is_on_it_too_and_the_circle_is_drawn() {
        var partner = scene.person(mark + "-cp@map.example", "Alban Encordé" + mark);
        var room = scene.room(me, null, scene.person(mark + "-cg@map.example", "Invité"), null);
        scene.joins(room, partner);
        var gone = scene.person(mark + "-cq@map.example", "Quentin Sorti" + mark);
        var outside = scene.person(mark + "-co@map.example", "Odon Devant" + mark);
        var company = scene.circle(me, partner, gone, outside);
        var page = lucile.get("/map");
        assertThat(page.body())
                .contains(
                        "tie tie--circle",
                        "href=\"/circles/" + company.circle() + "\"",
                        "Les éclaireurs")
                .contains("href=\"/partnerships/" + room.id() + "\"")
                .doesNotContain(gone.name(), outside.name(), "/members/" + partner.id());

        // Somebody of whom one knows nothing but the circle.
        scene.run(
                "insert into circle_member values (?, ?, now(), null, 'Des cas', 'Un regard')",
                company.circle(),
                outside.id());
        var met = lucile.get("/map").body();
        assertThat(met).contains("href=\"/members/" + outside.id() + "\"", outside.name());
        assertThat(met.split("<li><a href=\"/partnerships/", -1)).hasSize(2);
    }

    @Test
    void three_hundred_fit_and_the_page_stays_light() {
        for (int n = 0; n < 310; n++) {
            var id =
                    scene.contact(
                            me, "Prénom" + (char) ('a' + n % 26) + " Delafoule" + mark + " " + n);
            scene.encounter(me, id);
        }
        var page = lucile.get("/map");
        assertThat(page.state()).isEqualTo("map:crowd");
        assertThat(page.body()).contains("trois cents personnes");
        assertThat(page.body().split("<li><a href=\"/contacts/", -1)).hasSize(301);
        var elements = Pattern.compile("<[a-z]").matcher(page.body()).results().count();
        assertThat(elements).isLessThanOrEqualTo(1_000);
        assertThat(page.body().length()).isLessThan(150_000);
    }
}
