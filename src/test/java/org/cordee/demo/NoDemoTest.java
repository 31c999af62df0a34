package org.cordee.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.cordee.InTheHouse;
import org.cordee.Walker;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/// A folder that was not begun as a demo knows nobody who was invented.
@InTheHouse
class NoDemoTest {
    @LocalServerPort int port;

    @Test
    void the_front_door_has_no_buttons() {
        assertThat(new Walker(port).get("/sign-in").body())
                .contains("name=\"email\"")
                .doesNotContain("name=\"member\"", "/sign-in/demo");
    }

    @Test
    void their_door_is_not_there() {
        var walker = new Walker(port);

        assertThat(walker.postOnce("/sign-in/demo", "member", "helene").status()).isEqualTo(404);
        assertThat(walker.postOnce("/sign-in/demo").status()).isEqualTo(404);
        assertThat(walker.cookie("session")).isEmpty();
    }
}
