package org.cordee;

import org.cordee.database.Health;
import org.cordee.web.Public;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// For whoever watches over the machine: one word, for everybody, and nothing about the inside.
@Controller
@Public
class HealthPages {
    private final Health health;

    HealthPages(Health health) {
        this.health = health;
    }

    @GetMapping(path = "/health", produces = MediaType.TEXT_PLAIN_VALUE)
    ResponseEntity<String> health() {
        return health.ready()
                ? ResponseEntity.ok("ok\n")
                : ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).body("database\n");
    }
}
