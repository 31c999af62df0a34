package org.cordee.round;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cordee.current.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/// Reads facts as every witness selects them: `room, kind, member, day, about, amount`.
public final class FactRows {
    private record Fact(UUID room, Evidence evidence) {}

    private record Name(UUID id, String name) {}

    public static Map<UUID, List<Evidence>> gather(StatementSpec facts) {
        var gathered = new HashMap<UUID, List<Evidence>>();
        facts.query((row, _) ->
                        new Fact(
                                row.getObject("room", UUID.class),
                                new Evidence(
                                        Evidence.Kind.valueOf(row.getString("kind")),
                                        new MemberId(row.getObject("member", UUID.class)),
                                        row.getObject("day", LocalDate.class),
                                        row.getObject("about", UUID.class),
                                        row.getDouble("amount"))))
                .list()
                .forEach(fact ->
                        gathered.computeIfAbsent(fact.room(), _ -> new ArrayList<>())
                                .add(fact.evidence()));
        return gathered;
    }

    /// Reads what things are called: `id, name`.
    public static Map<UUID, String> names(StatementSpec things) {
        var names = new HashMap<UUID, String>();
        things.query((row, _) -> new Name(row.getObject("id", UUID.class), row.getString("name")))
                .list()
                .forEach(thing -> names.put(thing.id(), thing.name()));
        return names;
    }

    private FactRows() {}
}
