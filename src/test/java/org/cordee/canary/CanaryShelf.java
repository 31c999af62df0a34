package org.cordee.canary;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;

/// Breaks each rule of the house once: SQL where there are no rows, an address where there are no
/// pages, a clock of its own, a swallowed fault.
public class CanaryShelf {
    private final JdbcClient db;

    public CanaryShelf(JdbcClient db) {
        this.db = db;
    }

    @GetMapping("/canary")
    public Instant lookUp() {
        db.sql("select 1").query(Integer.class).single();
        return Instant.now();
    }
}
