package org.cordee.giving.story;

import java.sql.Array;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cordee.giving.gesture.GestureId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The stories of the member who asks, as far as they may be told now.
@Repository
class StoryRows {
    private final JdbcClient db;

    StoryRows(JdbcClient db) {
        this.db = db;
    }

    /// @param givers of the gestures between one's own two; empty for other hands
    record Told(
            StoryId id,
            GestureId gave,
            GestureId received,
            boolean unread,
            List<String> givers,
            List<String> kinds) {}

    List<Told> list(@Nullable StoryId after, boolean unread, int most) {
        return db.sql(
                        "select id, gave, received, unread, givers, kinds from my_stories(:after::uuid, :unread, :most)")
                .param("after", after == null ? null : after.value())
                .param("unread", unread)
                .param("most", most)
                .query((row, n) ->
                        new Told(
                                new StoryId(row.getObject("id", UUID.class)),
                                new GestureId(row.getObject("gave", UUID.class)),
                                new GestureId(row.getObject("received", UUID.class)),
                                row.getBoolean("unread"),
                                texts(row.getArray("givers")),
                                texts(row.getArray("kinds"))))
                .list();
    }

    boolean putAway(StoryId id, Instant now) {
        return db.sql("select put_story_away(?, ?)")
                .params(id.value(), Timestamp.from(now))
                .query(Boolean.class)
                .single();
    }

    private static List<String> texts(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }
}
