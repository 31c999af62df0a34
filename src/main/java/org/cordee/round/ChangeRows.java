package org.cordee.round;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// How often something has happened in each of one's rooms.
@Repository
class ChangeRows {
    private final JdbcClient db;

    ChangeRows(JdbcClient db) {
        this.db = db;
    }

    /// Of those of these rooms that the current member is in.
    Map<UUID, Long> changes(Collection<UUID> rooms) {
        var changes = new HashMap<UUID, Long>();
        db.sql("select room, changes from room_changes(?)")
                .param(rooms.toArray(UUID[]::new))
                .query((row, _) ->
                        changes.put(row.getObject("room", UUID.class), row.getLong("changes")))
                .list();
        return changes;
    }
}
