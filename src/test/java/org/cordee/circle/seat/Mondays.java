package org.cordee.circle.seat;

import java.util.ArrayList;
import java.util.List;
import org.cordee.Scene;
import org.cordee.Walker;

/// What a Monday needs for circles to be proposed: people who could sit together, and that it
/// comes.
public final class Mondays {
    /// What no circle goes without: a code, and an approach.
    public static void ready(Scene scene, String member, String approach) {
        scene.run("insert into signed_code values (?::uuid, 'icf', now())", member);
        scene.run(
                "insert into profile_item (id, member, kind, words, position, skill) values (gen_random_uuid(), ?::uuid, 'offer', 'x', 0, ?)",
                member,
                approach);
    }

    public static Walker.Page willing(Walker walker, String... slots) {
        var fields = new ArrayList<String>();
        for (var slot : slots) {
            fields.addAll(List.of("slot", slot));
        }
        return walker.post("/circles/willing", fields.toArray(String[]::new));
    }

    /// Whoever holds it, a test or the house by itself: one at a time, so that nobody who is ready
    /// is left out of a round that another had begun.
    public static synchronized void come(Scene scene, CircleRounds rounds) {
        scene.run("delete from circle_round");
        rounds.hold();
    }

    private Mondays() {}
}
