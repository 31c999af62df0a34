package org.cordee.round;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.cordee.current.MemberId;
import org.cordee.current.OncePerPage;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// What was worked out from all that is known of a room, kept until something happens there, and a
/// quarter of an hour at the most: some facts are made by the clock alone.
///
/// Kept for each member apart, and only of rooms they are in: leaving is something that happens. So
/// is another name of somebody in it. Of what is sealed nothing comes here.
@Component
public class Conclusions {
    /// Whatever the zone, a day begins with a quarter.
    private static final Duration QUARTER = Duration.ofMinutes(15);

    /// Of all that is kept, in facts: some sixty megabytes.
    private static final long MOST = 800_000;

    /// So many facts take as much as one line of anything else, words included.
    private static final int FACTS = 10;

    private final ChangeRows rows;
    private final Clock clock;
    private final Cache<Drawn, List<?>> kept =
            Caffeine.newBuilder()
                    .maximumWeight(MOST)
                    .weigher((Drawn drawn, List<?> lines) ->
                            1 + lines.size() * (drawn.what() == Evidence.class ? 1 : FACTS))
                    .expireAfterWrite(QUARTER)
                    .executor(Runnable::run)
                    .build();

    Conclusions(ChangeRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    private record Drawn(MemberId me, UUID room, Class<?> what, long changes, long quarter) {}

    private record Asked(MemberId me, UUID room, Class<?> what) {}

    private record Changes(MemberId me, List<UUID> rooms) {}

    /// What stands for one room.
    ///
    /// @param what the kind of conclusion
    /// @param anew draws it, if something has happened since
    public <T> List<T> of(MemberId me, UUID room, Class<T> what, Function<UUID, List<T>> anew) {
        return OncePerPage.ask(
                new Asked(me, room, what),
                () ->
                        of(me, List.of(room), what, rooms -> Map.of(room, anew.apply(room)))
                                .getOrDefault(room, List.of()));
    }

    /// The same for several rooms: those of which something is new are asked for together.
    public <T> Map<UUID, List<T>> of(
            MemberId me,
            Collection<UUID> rooms,
            Class<T> what,
            Function<Collection<UUID>, Map<UUID, List<T>>> anew) {
        // Who is about to write reads what lies there, their own last line included.
        if (!TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            return anew.apply(rooms);
        }
        var asked = List.copyOf(rooms);
        // Before the facts: what happens in between makes them newer than they are said to be.
        var changes = OncePerPage.ask(new Changes(me, asked), () -> rows.changes(asked));
        var quarter = clock.millis() / QUARTER.toMillis();
        var found = new HashMap<UUID, List<T>>();
        var missing = new ArrayList<UUID>();
        for (var room : asked) {
            var at = changes.get(room);
            var known =
                    at == null ? null : kept.getIfPresent(new Drawn(me, room, what, at, quarter));
            if (known == null) {
                missing.add(room);
            } else {
                @SuppressWarnings("unchecked")
                var lines = (List<T>) known;
                found.put(room, lines);
            }
        }
        if (!missing.isEmpty()) {
            var drawn = anew.apply(missing);
            for (var room : missing) {
                var lines = List.copyOf(drawn.getOrDefault(room, List.of()));
                found.put(room, lines);
                var at = changes.get(room);
                if (at != null) {
                    kept.put(new Drawn(me, room, what, at, quarter), lines);
                }
            }
        }
        return found;
    }
}
