package org.cordee.database;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/// The four roles of the database, none of which is a superuser or steps around policies.
///
/// The *owner* migrates, the *application* owns nothing, *work* owns the functions that cross
/// members and cannot log in, *health* may connect and ask nothing.
final class Roles {
    static final String SUPERUSER = "postgres";
    static final String OWNER = "cordee_owner";
    static final String APP = "cordee_app";
    static final String WORK = "cordee_work";
    static final String HEALTH = "cordee_health";
    static final String DATABASE = "cordee";

    /// What PostgreSQL lets everybody watch: how much was written and when, sizes, locks, the
    /// statements of the others. On a quiet instance that is who writes a draft, and how long it
    /// is. And large objects, which belong to whoever makes them.
    private static final String QUIET =
            """
            do $$
            declare f regprocedure;
            begin
                for f in
                    select oid from pg_proc
                     where pronamespace = 'pg_catalog'::regnamespace
                       and (proname ~ '^pg_stat_get_'
                            or proname ~ '^(pg_|txid_)current_(wal|snapshot|xact_id)|^txid_current'
                            or proname ~ '^pg_(relation|table|total_relation|indexes|database|tablespace)_size$'
                            or proname in ('pg_lock_status', 'pg_blocking_pids', 'pg_safe_snapshot_blocking_pids',
                                           'pg_xact_status', 'pg_get_multixact_members', 'pg_last_committed_xact',
                                           'pg_xact_commit_timestamp', 'pg_xact_commit_timestamp_origin',
                                           'lo_creat', 'lo_create', 'lo_from_bytea'))
                loop
                    execute format('revoke execute on function %s from public', f);
                    if f::text ~ '^(pg|txid)_' then
                        execute format('grant execute on function %s to pg_monitor', f);
                    end if;
                end loop;
            end
            $$
            """;

    private Roles() {}

    /// Makes what is missing and gives each role the secret that its file holds.
    static void prepare(DataFolder folder, int port) throws SQLException {
        String secret = folder.secret(DataFolder.Secret.SUPERUSER);
        try (Connection superuser = connect(url(port, "postgres"), SUPERUSER, secret)) {
            login(superuser, OWNER, folder.secret(DataFolder.Secret.OWNER));
            login(superuser, APP, folder.secret(DataFolder.Secret.APP));
            login(superuser, HEALTH, folder.secret(DataFolder.Secret.HEALTH));
            if (!exists(superuser, "select 1 from pg_roles where rolname = ?", WORK)) {
                execute(superuser, "create role cordee_work nologin noinherit");
            }
            if (!exists(superuser, "select 1 from pg_database where datname = ?", DATABASE)) {
                execute(superuser, "create database cordee owner cordee_owner");
            }
        }
        try (Connection superuser = connect(url(port, DATABASE), SUPERUSER, secret)) {
            if (!exists(
                    superuser,
                    "select 1 from pg_namespace where nspname = 'public'"
                            + " and pg_get_userbyid(nspowner) = ?",
                    OWNER)) {
                grant(superuser);
            }
        }
    }

    static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    static Connection connect(String url, String role, String secret) throws SQLException {
        return DriverManager.getConnection(url, role, secret);
    }

    /// One transaction, closed by the change that [#prepare] looks for: all of it, or none.
    private static void grant(Connection superuser) throws SQLException {
        superuser.setAutoCommit(false);
        for (String statement :
                List.of(
                        "revoke connect, temporary on database cordee, postgres, template1"
                                + " from public",
                        "grant connect on database cordee"
                                + " to cordee_owner, cordee_app, cordee_work, cordee_health",
                        // The owner hands functions to work, yet does not read as work does.
                        "grant cordee_work to cordee_owner with inherit false, set true",
                        "alter role cordee_health connection limit 5",
                        "revoke all on schema public from public",
                        "grant usage on schema public to cordee_app, cordee_work, cordee_health",
                        // A role can only be handed a function in a schema where it may create.
                        "grant create on schema public to cordee_work",
                        QUIET,
                        "grant execute on function pg_current_xact_id() to cordee_work",
                        "revoke usage on language plpgsql from public",
                        "grant usage on language plpgsql to cordee_owner, cordee_work",
                        "alter schema public owner to cordee_owner")) {
            execute(superuser, statement);
        }
        superuser.commit();
    }

    private static void login(Connection superuser, String role, String secret)
            throws SQLException {
        String verifier = verifier(superuser, role);
        if (verifier == null
                && !exists(superuser, "select 1 from pg_roles where rolname = ?", role)) {
            execute(
                    superuser,
                    "create role "
                            + role
                            + " login nosuperuser nocreatedb nocreaterole nobypassrls"
                            + " noreplication");
        }
        if (verifier == null || !verifies(verifier, secret)) {
            // Sends the verifier, never the secret itself.
            superuser
                    .unwrap(PGConnection.class)
                    .alterUserPassword(role, secret.toCharArray(), "scram-sha-256");
        }
    }

    private static @Nullable String verifier(Connection superuser, String role)
            throws SQLException {
        try (PreparedStatement query =
                superuser.prepareStatement("select rolpassword from pg_authid where rolname = ?")) {
            query.setString(1, role);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? row.getString(1) : null;
            }
        }
    }

    /// `SCRAM-SHA-256$iterations:salt$stored key:server key`, as RFC 5803 writes it.
    static boolean verifies(String verifier, String secret) {
        String[] parts = verifier.split("[$:]");
        if (parts.length != 5 || !parts[0].equals("SCRAM-SHA-256")) {
            return false;
        }
        try {
            var spec =
                    new PBEKeySpec(
                            secret.toCharArray(),
                            Base64.getDecoder().decode(parts[2]),
                            Integer.parseInt(parts[1]),
                            256);
            byte[] salted =
                    SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                            .generateSecret(spec)
                            .getEncoded();
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(salted, "HmacSHA256"));
            byte[] clientKey = mac.doFinal("Client Key".getBytes(StandardCharsets.UTF_8));
            byte[] stored = MessageDigest.getInstance("SHA-256").digest(clientKey);
            return MessageDigest.isEqual(stored, Base64.getDecoder().decode(parts[3]));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has PBKDF2, HMAC and SHA-256", e);
        }
    }

    /// What the walls stand on; asked on every start, of an external server too.
    static void verify(Connection any) throws SQLException {
        String broken =
                """
                select string_agg(rolname, ', ')
                  from pg_roles
                 where rolname in ('cordee_owner', 'cordee_app', 'cordee_work', 'cordee_health')
                   and (rolsuper or rolbypassrls or rolcreaterole or rolreplication
                        or (rolname = 'cordee_work' and rolcanlogin)
                        or (rolname in ('cordee_app', 'cordee_health', 'cordee_work')
                            and exists (select from pg_auth_members where member = pg_roles.oid)))
                """;
        try (Statement statement = any.createStatement();
                ResultSet row = statement.executeQuery(broken)) {
            String names = row.next() ? row.getString(1) : null;
            if (names != null) {
                throw new StartRefused(
                        StartRefused.Reason.FAILED,
                        "These database roles may do more than they should: " + names);
            }
        }
    }

    private static boolean exists(Connection connection, String sql, String name)
            throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, name);
            try (ResultSet row = query.executeQuery()) {
                return row.next();
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
