package org.cordee.partnership.accompaniment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.cordee.partnership.PartnershipId;
import org.cordee.partnership.accompaniment.Opened.Exchange;
import org.cordee.partnership.accompaniment.Opened.Hand;
import org.cordee.partnership.accompaniment.Opened.InForce;
import org.cordee.partnership.accompaniment.Opened.Pulse;
import org.cordee.partnership.accompaniment.Opened.Said;
import org.cordee.partnership.accompaniment.Opened.Step;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// What was opened to the current member in a room that they accompany. What was not is not there:
/// row-level security says which.
@Repository
class OpenedRows {
    private static final int PULSES = 6;
    private static final int STAGES = 50;

    private final JdbcClient db;
    private final JsonMapper json;

    OpenedRows(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    private record Line(
            UUID round, Instant at, UUID member, String name, String heading, String words) {}

    /// What each wrote in the latest exchange that has opened.
    @Nullable Exchange exchange(PartnershipId room) {
        var lines = lines(room, "expectations", 1);
        if (lines.isEmpty()) {
            return null;
        }
        var under = new LinkedHashMap<String, List<Said>>();
        for (var line : lines) {
            if (!line.words().isBlank()) {
                under.computeIfAbsent(line.heading(), _ -> new ArrayList<>())
                        .add(new Said(line.name(), line.words()));
            }
        }
        return new Exchange(lines.getFirst().at(), under);
    }

    /// The latest pulses that have opened, newest first.
    List<Pulse> pulses(PartnershipId room) {
        var rounds = new LinkedHashMap<UUID, List<Line>>();
        for (var line : lines(room, "pulse", PULSES)) {
            rounds.computeIfAbsent(line.round(), _ -> new ArrayList<>()).add(line);
        }
        return rounds.values().stream()
                .map(lines -> new Pulse(lines.getFirst().at(), hands(lines)))
                .toList();
    }

    /// Two may have the same name: they are told apart by who they are.
    private static List<Hand> hands(List<Line> lines) {
        var hands = new LinkedHashMap<UUID, Hand>();
        for (var line : lines) {
            hands.computeIfAbsent(line.member(), _ -> new Hand(line.name(), new LinkedHashMap<>()))
                    .words()
                    .put(line.heading(), line.words());
        }
        return hands.values().stream().sorted(Comparator.comparing(Hand::name)).toList();
    }

    @Nullable InForce charter(PartnershipId room) {
        var sections = new LinkedHashMap<String, String>();
        var charters =
                db.sql(
                                """
                                select v.number, v.in_force_at, s.section, s.words
                                  from charter_version v
                                  join charter_section s on s.partnership = v.partnership and s.version = v.number
                                  join unnest(charter_keys()) with ordinality k(section, place) on k.section = s.section
                                 where v.partnership = ? and v.proposal = any ((select my_accompanied_charters())::uuid[])
                                 order by k.place
                                """)
                        .param(room.value())
                        .query((row, _) -> {
                            var words = row.getString("words");
                            if (!words.isEmpty()) {
                                sections.put(row.getString("section"), words);
                            }
                            return new InForce(
                                    row.getInt("number"),
                                    row.getTimestamp("in_force_at").toInstant(),
                                    sections);
                        })
                        .list();
        return charters.isEmpty() ? null : charters.getFirst();
    }

    List<Step> stages(PartnershipId room) {
        return db
                .sql(
                        """
                        select g.terms::text from agreement g
                         where g.partnership = ? and g.kind = 'stage' and g.outcome = 'agreed' and g.ended_at is null
                           and g.id = any ((select my_accompanied_agreements())::uuid[])
                         order by g.id limit ?
                        """)
                .params(room.value(), STAGES)
                .query(String.class)
                .list()
                .stream()
                .map(terms -> json.readValue(terms, Step.class))
                .toList();
    }

    private List<Line> lines(PartnershipId room, String kind, int most) {
        return db.sql(
                        """
                        select r.id, r.revealed_at, m.id as member, m.name, a.heading, a.words
                          from round r
                          join answer a on a.round = r.id
                          join member m on m.id = a.member
                         where r.id in (select l.id from round l
                                         where l.room = :room and l.kind = :kind and l.revealed_at is not null
                                           and l.id = any ((select my_accompanied_rounds())::uuid[])
                                         order by l.revealed_at desc, l.id desc limit :most)
                         order by r.revealed_at desc, r.id desc, array_position(r.headings, a.heading), m.name, m.id
                        """)
                .param("room", room.value())
                .param("kind", kind)
                .param("most", most)
                .query((row, _) ->
                        new Line(
                                row.getObject("id", UUID.class),
                                row.getTimestamp("revealed_at").toInstant(),
                                row.getObject("member", UUID.class),
                                row.getString("name"),
                                row.getString("heading"),
                                row.getString("words")))
                .list();
    }
}
