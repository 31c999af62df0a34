package org.cordee.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.cordee.InTheHouse;
import org.cordee.Walker;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/// What one settles for oneself.
@InTheHouse
class SettingsTest {
    @LocalServerPort int port;

    @Test
    void what_is_settled_wins_over_what_was_switched_before() {
        var oriane = Walker.member(port, "oriane@settings.example", "Oriane Dubreuilh");
        oriane.post("/theme", "theme", "dark", "back", "/today");
        assertThat(oriane.get("/today").body()).contains("data-theme=\"dark\"");

        oriane.post("/settings", "language", "fr", "theme", "light", "zone", "Europe/Paris");
        assertThat(oriane.get("/today").body()).contains("data-theme=\"light\"");

        oriane.post("/theme", "theme", "dark", "back", "/today");
        assertThat(oriane.get("/today").body()).contains("data-theme=\"dark\"");
    }
}
