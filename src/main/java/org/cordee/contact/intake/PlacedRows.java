package org.cordee.contact.intake;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import org.cordee.contact.file.Detail;
import org.cordee.contact.file.Kind;
import org.cordee.contact.file.Person;
import org.cordee.contact.file.Row.Reason;
import org.cordee.current.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What was found in the files, row by row.
@Repository
class PlacedRows {
    /// Between several values in one text; no text of ours holds it.
    private static final String SEPARATOR = "\u001f";

    private final JdbcClient db;
    private final JdbcTemplate batches;

    PlacedRows(JdbcClient db, JdbcTemplate batches) {
        this.db = db;
        this.batches = batches;
    }

    void add(MemberId me, ImportId id, List<PlacedRow> rows) {
        batches.batchUpdate(
                """
                insert into contact_import_row (import, number, owner, line, outcome, name, given_name, family_name, kinds, contents,
                                                contact, candidate, doubt, gains, also, reason, excerpt)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict do nothing
                """,
                rows,
                rows.size(),
                (row, placed) -> {
                    row.setObject(1, id.value());
                    row.setInt(2, placed.number());
                    row.setObject(3, me.value());
                    row.setInt(4, placed.line());
                    row.setString(5, placed.outcome().key());
                    person(row, placed.person());
                    placing(row, placed.placing());
                    var refused = placed.refused();
                    row.setString(
                            16,
                            refused == null
                                    ? null
                                    : refused.reason().name().toLowerCase(Locale.ROOT));
                    row.setString(17, refused == null ? "" : refused.excerpt());
                });
    }

    private static void person(PreparedStatement row, @Nullable Person person) throws SQLException {
        var details = person == null ? List.<Detail>of() : person.details();
        row.setString(6, person == null ? "" : person.name());
        row.setString(7, person == null ? "" : person.givenName());
        row.setString(8, person == null ? "" : person.familyName());
        var texts = row.getConnection();
        row.setArray(9, texts(texts, details.stream().map(detail -> detail.kind().key()).toList()));
        row.setArray(10, texts(texts, details.stream().map(Detail::value).toList()));
    }

    private static void placing(PreparedStatement row, @Nullable Placing placing)
            throws SQLException {
        row.setObject(11, placing == null ? null : placing.contact());
        row.setObject(12, placing == null ? null : placing.candidate());
        row.setString(
                13, placing == null || placing.doubt() == null ? null : placing.doubt().key());
        var texts = row.getConnection();
        row.setArray(
                14,
                texts(
                        texts,
                        placing == null
                                ? List.of()
                                : placing.gains().stream().map(Kind::key).toList()));
        row.setArray(15, texts(texts, placing == null ? List.of() : placing.also()));
    }

    private static java.sql.Array texts(Connection connection, List<String> texts)
            throws SQLException {
        return connection.createArrayOf("text", texts.toArray());
    }

    void clear(MemberId me, ImportId id) {
        db.sql("delete from contact_import_row where owner = ? and import = ?")
                .params(me.value(), id.value())
                .update();
    }

    /// Every person in the order of the file, never all in memory.
    void each(MemberId me, ImportId id, Consumer<PlacedRow.Known> reader) {
        batches.query(
                connection -> {
                    var statement =
                            connection.prepareStatement(
                                    """
                                    select number, name, given_name, family_name, kinds, contents, outcome, contact, candidate, united
                                      from contact_import_row
                                     where owner = ? and import = ? and outcome <> 'refused'
                                     order by number
                                    """);
                    statement.setFetchSize(500);
                    statement.setObject(1, me.value());
                    statement.setObject(2, id.value());
                    return statement;
                },
                row -> {
                    reader.accept(known(row));
                });
    }

    /// Writes down where persons go now, for those of whom it has changed.
    void place(MemberId me, ImportId id, List<Integer> numbers, List<Placing> placings) {
        db.sql(
                        """
                        update contact_import_row r
                           set outcome = p.outcome, contact = p.contact, candidate = p.candidate, doubt = p.doubt,
                               gains = string_to_array(p.gains, chr(31)), also = string_to_array(p.also, chr(31))
                          from unnest(?::int[], ?::text[], ?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[])
                                 p (number, outcome, contact, candidate, doubt, gains, also)
                         where r.owner = ? and r.import = ? and r.number = p.number
                           and (r.outcome, r.contact, r.candidate, r.doubt, r.gains, r.also)
                               is distinct from (p.outcome, p.contact, p.candidate, p.doubt,
                                                 string_to_array(p.gains, chr(31)), string_to_array(p.also, chr(31)))
                        """)
                .params(
                        numbers.toArray(Integer[]::new),
                        texts(placings, placing -> placing.outcome().key()),
                        placings.stream().map(Placing::contact).toArray(UUID[]::new),
                        placings.stream().map(Placing::candidate).toArray(UUID[]::new),
                        texts(
                                placings,
                                placing -> placing.doubt() == null ? null : placing.doubt().key()),
                        texts(
                                placings,
                                placing ->
                                        String.join(
                                                SEPARATOR,
                                                placing.gains().stream().map(Kind::key).toList())),
                        texts(placings, placing -> String.join(SEPARATOR, placing.also())),
                        me.value(),
                        id.value())
                .update();
    }

    /// What the owner said of those that were shown: how many it changes.
    int choose(MemberId me, ImportId id, List<Integer> shown, List<Integer> united) {
        return db.sql(
                        """
                        update contact_import_row set united = number = any (:united)
                         where owner = :me and import = :id and number = any (:shown) and candidate is not null
                           and (outcome = 'merged') <> (number = any (:united))
                        """)
                .param("united", united.toArray(Integer[]::new))
                .param("shown", shown.toArray(Integer[]::new))
                .param("me", me.value())
                .param("id", id.value())
                .update();
    }

    List<Candidate> candidates(MemberId me, ImportId id, int after, int most) {
        return db.sql(
                        """
                        select r.number, r.line, r.name, r.candidate, coalesce(c.name, f.name, r.name) as of_book,
                               case when c.id is null then f.line end as in_file, r.doubt, r.gains, r.outcome = 'merged' as united
                          from contact_import_row r
                          left join contact c on c.owner = r.owner and c.id = r.candidate
                          left join contact_import_row f
                            on f.owner = r.owner and f.import = r.import and f.contact = r.candidate and f.outcome = 'new'
                         where r.owner = ? and r.import = ? and r.candidate is not null and r.number > ?
                         order by r.number limit ?
                        """)
                .params(me.value(), id.value(), after, most)
                .query((row, _) ->
                        new Candidate(
                                row.getInt("number"),
                                row.getInt("line"),
                                row.getString("name"),
                                row.getObject("candidate", UUID.class),
                                row.getString("of_book"),
                                row.getObject("in_file", Integer.class),
                                doubt(row.getString("doubt")),
                                kinds((String[]) row.getArray("gains").getArray()),
                                row.getBoolean("united")))
                .list();
    }

    List<RefusedRow> refused(MemberId me, ImportId id, int after, int most) {
        return db.sql(
                        """
                        select number, line, reason, excerpt from contact_import_row
                         where owner = ? and import = ? and outcome = 'refused' and number > ?
                         order by number limit ?
                        """)
                .params(me.value(), id.value(), after, most)
                .query((row, _) ->
                        new RefusedRow(
                                row.getInt("number"),
                                row.getInt("line"),
                                Reason.valueOf(row.getString("reason").toUpperCase(Locale.ROOT)),
                                row.getString("excerpt")))
                .list();
    }

    private static PlacedRow.Known known(ResultSet row) throws SQLException {
        var kinds = kinds((String[]) row.getArray("kinds").getArray());
        var contents = (String[]) row.getArray("contents").getArray();
        var details = new ArrayList<Detail>();
        for (int i = 0; i < contents.length; i++) {
            details.add(new Detail(kinds.get(i), contents[i]));
        }
        return new PlacedRow.Known(
                row.getInt("number"),
                new Person(
                        row.getString("name"),
                        row.getString("given_name"),
                        row.getString("family_name"),
                        details),
                Outcome.of(row.getString("outcome")),
                row.getObject("contact", UUID.class),
                row.getObject("candidate", UUID.class),
                row.getObject("united", Boolean.class));
    }

    private static List<Kind> kinds(String[] keys) {
        var kinds = new ArrayList<Kind>();
        for (var key : keys) {
            kinds.add(Kind.valueOf(key.toUpperCase(Locale.ROOT)));
        }
        return kinds;
    }

    private static @Nullable Doubt doubt(@Nullable String key) {
        return key == null ? null : Doubt.of(key);
    }

    private static @Nullable String[] texts(
            List<Placing> placings, java.util.function.Function<Placing, @Nullable String> text) {
        return placings.stream().map(text).toArray(String[]::new);
    }
}
