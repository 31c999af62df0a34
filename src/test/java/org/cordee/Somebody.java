package org.cordee;

import static org.cordee.TestInstance.app;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.cordee.current.SessionToken;

/// Somebody with an account and an open session, as the database knows them. What they do, they do
/// as `cordee_app`, after entering: with SQL and nothing between.
public record Somebody(UUID id, String name, String email, SessionToken token) {

    /// Connections that others used before: opening one takes longer than all that is done with it.
    private static final ThreadLocal<Connection> SUPERUSER =
            ThreadLocal.withInitial(TestInstance::superuser);

    private static final Queue<Connection> FREE = new ConcurrentLinkedQueue<>();

    /// They came, and said their name.
    public static Somebody named(String name) {
        return named(name, Instant.now(), Instant.now());
    }

    /// Whose session is of then, and last seen later.
    public static Somebody named(String name, Instant since, Instant seen) {
        var somebody =
                new Somebody(
                        UUID.randomUUID(),
                        name,
                        UUID.randomUUID() + "@wall.example",
                        SessionToken.fresh());
        try {
            var superuser = SUPERUSER.get();
            write(
                    superuser,
                    "insert into member (id, name, arrived_at) values (?, ?, ?)",
                    somebody.id,
                    name,
                    since);
            write(
                    superuser,
                    "insert into account (member, email, locale) values (?, ?::citext, 'fr')",
                    somebody.id,
                    somebody.email);
            write(
                    superuser,
                    "insert into session (id, member, token_hash, device, created_at, seen_at)"
                            + " values (gen_random_uuid(), ?, ?, 'Firefox', ?, ?)",
                    somebody.id,
                    somebody.token.hash(),
                    since,
                    seen);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return somebody;
    }

    /// Something done with a connection.
    public interface Deed<T> {
        T with(Connection connection) throws SQLException;
    }

    /// Enters, does it in one transaction, and commits.
    public <T> T inside(Deed<T> deed) throws SQLException {
        var connection = FREE.poll();
        if (connection == null) {
            connection = app();
        }
        try {
            return inside(connection, deed);
        } finally {
            FREE.add(connection);
        }
    }

    /// The same on a connection that others used before, as from a pool.
    public <T> T inside(Connection connection, Deed<T> deed) throws SQLException {
        connection.setAutoCommit(false);
        try {
            value(connection, "select enter(?, now())", (Object) token.secret());
            var result = deed.with(connection);
            connection.commit();
            return result;
        } finally {
            connection.rollback();
        }
    }

    /// One value, asked from inside: as text, `null` for none, `no row` where there is none.
    public String ask(String sql, Object... params) throws SQLException {
        return inside(connection -> value(connection, sql, params));
    }

    /// All rows as text, asked from inside.
    public List<String> rows(String sql, Object... params) throws SQLException {
        return inside(connection -> lines(connection, sql, params));
    }

    /// Writes from inside: how many rows, or the SQLSTATE of the refusal.
    public String writes(String sql, Object... params) throws SQLException {
        try {
            return inside(connection -> write(connection, sql, params) + " rows");
        } catch (SQLException refused) {
            return String.valueOf(refused.getSQLState());
        }
    }

    public static String value(Connection connection, String sql, Object... params)
            throws SQLException {
        var lines = lines(connection, sql, params);
        return lines.isEmpty() ? "no row" : lines.getFirst();
    }

    public static List<String> lines(Connection connection, String sql, Object... params)
            throws SQLException {
        try (var statement = prepared(connection, sql, params);
                var row = statement.executeQuery()) {
            var lines = new ArrayList<String>();
            while (row.next()) {
                var line = new ArrayList<String>();
                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                    line.add(String.valueOf(row.getString(i)));
                }
                lines.add(String.join(" | ", line));
            }
            return lines;
        }
    }

    public static int write(Connection connection, String sql, Object... params)
            throws SQLException {
        try (var statement = prepared(connection, sql, params)) {
            return statement.executeUpdate();
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... params)
            throws SQLException {
        var statement = connection.prepareStatement(sql);
        for (int i = 0; i < params.length; i++) {
            switch (params[i]) {
                case Instant instant -> statement.setTimestamp(i + 1, Timestamp.from(instant));
                case byte[] bytes -> statement.setBytes(i + 1, bytes);
                case Object other -> statement.setObject(i + 1, other);
            }
        }
        return statement;
    }

    // What people do with one another, through the same functions as the application. -----------

    /// Opens a room and asks nobody yet; its round of expectations is open.
    public UUID opens(String purpose) throws SQLException {
        var room = UUID.randomUUID();
        inside(connection -> {
            lines(
                    connection,
                    "select open_partnership(?, ?, date '2031-01-15', now())",
                    room,
                    purpose);
            return value(
                    connection,
                    "select open_round(gen_random_uuid(), ?, 'expectations',"
                            + " '{expect,interests,commit,bring,refuse,fear}', date '2031-01-15', now())",
                    room);
        });
        return room;
    }

    /// Asks a member in, as all who are there would have it: the invitation's id.
    public UUID invites(UUID room, Somebody other) throws SQLException {
        var id = UUID.randomUUID();
        allAgree(room, id, "member", other.id.toString());
        var said =
                ask(
                        "select invite(?, ?, null, null, ?, sha256(?), 'fr', now())",
                        id,
                        room,
                        other.id,
                        id.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        if (!"invited".equals(said)) {
            throw new IllegalStateException("invite() said " + said);
        }
        return id;
    }

    /// All who are in a room have said yes to somebody's coming, on the proposal of this one. What
    /// the others' own words would have done is written down behind the walls: a test has not
    /// everybody's session.
    public void allAgree(UUID room, UUID invitation, String known, String by) throws SQLException {
        write(
                SUPERUSER.get(),
                "insert into agreement (id, partnership, kind, subject, terms, author, proposed_at, closed_at, outcome)"
                        + " select gen_random_uuid(), ?, 'newcomer', ?, jsonb_build_object(?::text, ?::text), ?, now(), now(), 'agreed'"
                        + " where (select count(*) from party where partnership = ? and left_at is null) > 1",
                room,
                invitation,
                known,
                by,
                id,
                room);
    }

    /// Asks others in, who come.
    public void invitesAndMeets(UUID room, Somebody... others) throws SQLException {
        var invitations = new ArrayList<UUID>();
        for (var other : others) {
            invitations.add(invites(room, other));
        }
        for (int i = 0; i < others.length; i++) {
            others[i].ask("select accept_invitation(?, now())", invitations.get(i));
        }
    }

    /// The open round of a room, or its latest. Founds a circle that nobody finds by themselves,
    /// where all decide who enters.
    public UUID founds(String name) throws SQLException {
        var circle = UUID.randomUUID();
        ask(
                "select found_circle(?, ?, 'Un but', '', 'unanimity', 1, 1, 0.2, 8, false,"
                        + " 'Une charte', 'Des cas', 'Un regard', now())",
                circle,
                name);
        return circle;
    }

    /// Asks somebody in; they stand at the door from then on.
    public UUID asksIn(UUID circle, Somebody other) throws SQLException {
        var candidacy = UUID.randomUUID();
        var said =
                ask(
                        "select invite_to_circle(?, ?, ?, 'Viens', now())",
                        candidacy,
                        circle,
                        other.id());
        if (!"invited".equals(said)) {
            throw new IllegalStateException(said);
        }
        return candidacy;
    }

    public UUID roundOf(UUID room) throws SQLException {
        return UUID.fromString(
                String.valueOf(
                        ask(
                                "select id from round where room = ? order by opened_at desc, id limit 1",
                                room)));
    }

    /// Saves a draft under one heading.
    public String drafts(UUID round, String words) throws SQLException {
        return writes(
                "insert into answer (round, member, heading, words, version, saved_at)"
                        + " values (?, ?, 'expect', ?, 1, now())"
                        + " on conflict (round, member, heading)"
                        + " do update set words = excluded.words, version = answer.version + 1",
                round,
                id,
                words);
    }

    public String seals(UUID round) throws SQLException {
        return ask("select seal(?, now())", round);
    }
}
