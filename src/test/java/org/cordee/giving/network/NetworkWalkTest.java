package org.cordee.giving.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.UUID;
import org.cordee.InTheHouse;
import org.cordee.Scene;
import org.cordee.Scene.Person;
import org.cordee.Walker;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The network as a whole, drawn once a week, of nobody.
@InTheHouse
class NetworkWalkTest {
    @LocalServerPort int port;
    @Autowired NetworkWeeks weeks;

    private final Scene scene = new Scene();

    @AfterEach
    void leave() {
        scene.run("delete from network_week");
        scene.run("insert into network_week (week, drawn_at) values ('2099-01-05', now())");
        scene.close();
    }

    @Test
    void under_twenty_nothing_is_said_and_from_twenty_on_shares_only() {
        var mark = UUID.randomUUID().toString().substring(0, 8);
        var reader = Walker.member(port, mark + "@network.example", "Rose Lointaine" + mark);
        scene.run("delete from gesture");
        var people = new ArrayList<Person>();
        for (int n = 0; n < 21; n++) {
            people.add(scene.person(n + "-" + mark + "@network.example", "Nul Nommé" + mark + n));
        }
        for (int n = 0; n < 18; n++) {
            scene.given(people.get(n), people.get(n + 1), 100 - n, true);
        }
        draw();
        assertThat(reader.get("/gestures/network").state()).isEqualTo("network:few");

        scene.given(people.get(18), people.get(19), 60, false);
        scene.given(people.get(19), people.get(18), 50, false);
        draw();
        var page = reader.get("/gestures/network");
        assertThat(page.state()).isEqualTo("network:drawn");
        // One of twenty gave and did not receive; two of twenty arcs go both ways.
        assertThat(page.body())
                .contains("10\u00a0%", "0\u00a0% ont reçu sans donner", "5\u00a0% ont donné")
                .doesNotContain(mark + "0", "Nul Nommé");
        assertThat(weeks.draw()).isFalse();
    }

    private void draw() {
        scene.run("delete from network_week");
        weeks.draw();
        assertThat(scene.ask("select count(*)::text from network_week")).isEqualTo("1");
    }
}
