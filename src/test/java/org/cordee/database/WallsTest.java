package org.cordee.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cordee.Somebody.lines;
import static org.cordee.Somebody.value;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.cordee.Somebody;
import org.cordee.TestInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Row-level security stands everywhere, and the roles cannot step over it.
class WallsTest {
    private static final Somebody EDMEE = Somebody.named("Edmée Wall");

    /// Whatever holds rows in public and lacks a part of its wall. A view would read with its
    /// owner's eyes: there is none.
    private static final String UNWALLED =
            """
            select c.relname
              from pg_class c
             where c.relnamespace = 'public'::regnamespace
               and c.relkind in ('r', 'p', 'v', 'm', 'f')
               and c.relname <> 'flyway_schema_history'
               and not (c.relkind in ('r', 'p') and c.relrowsecurity and c.relforcerowsecurity
                        and exists (select from pg_policy p where p.polrelid = c.oid))
             order by 1
            """;

    private static final String OWNED_BY_THE_APPLICATION =
            "select count(*) from pg_shdepend where refclassid = 'pg_authid'::regclass"
                    + " and refobjid = 'cordee_app'::regrole and deptype = 'o'";

    /// xmin, xmax, ctid and the like tell who wrote when: nobody reads them.
    private static final String SYSTEM_COLUMNS =
            """
            select c.relname || '.' || a.attname
              from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum < 0
             where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
               and has_column_privilege('cordee_app', c.oid, a.attnum, 'select')
             order by 1
            """;

    @Test
    void every_table_has_its_wall() throws SQLException {
        try (var superuser = TestInstance.superuser()) {
            assertThat(lines(superuser, UNWALLED)).isEmpty();
            assertThat(
                            lines(
                                    superuser,
                                    "select relname from pg_class where relkind = 'r'"
                                            + " and relnamespace = 'public'::regnamespace"))
                    .contains("member", "answer", "seal", "letter", "house_key", "context_key");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table canary (words text)",
                "create table canary (words text); alter table canary enable row level security;"
                        + " create policy p on canary using (true)",
                "create table canary (words text); alter table canary enable row level security;"
                        + " alter table canary force row level security",
                "create view canary as select words from answer"
            })
    void a_table_without_its_wall_is_noticed(String sql) throws SQLException {
        try (var superuser = TestInstance.superuser();
                var statement = superuser.createStatement()) {
            superuser.setAutoCommit(false);
            statement.execute(sql);

            assertThat(lines(superuser, UNWALLED)).containsExactly("canary");

            superuser.rollback();
        }
    }

    @ParameterizedTest
    @CsvSource({"cordee_app", "cordee_owner", "cordee_health", "cordee_work"})
    void no_role_is_above_the_walls(String role) throws SQLException {
        try (var connection = as(role)) {
            var line =
                    value(
                            connection,
                            "select current_user, rolsuper, rolbypassrls from pg_roles"
                                    + " where rolname = current_user");
            System.out.println("current_user | rolsuper | rolbypassrls: " + line);
            assertThat(line).isEqualTo(role + " | f | f");
        }
    }

    @Test
    void a_role_above_the_walls_is_noticed() throws SQLException {
        try (var superuser = TestInstance.superuser()) {
            assertThat(
                            value(
                                    superuser,
                                    "select current_user, rolsuper, rolbypassrls from pg_roles"
                                            + " where rolname = current_user"))
                    .isEqualTo("postgres | t | t");
        }
    }

    @Test
    void the_application_owns_nothing_of_any_kind() throws SQLException {
        try (var superuser = TestInstance.superuser()) {
            assertThat(value(superuser, OWNED_BY_THE_APPLICATION)).isEqualTo("0");
            superuser.setAutoCommit(false);
            Somebody.write(superuser, "alter table wrong_link owner to cordee_app");
            assertThat(value(superuser, OWNED_BY_THE_APPLICATION)).isNotEqualTo("0");
            superuser.rollback();
        }
    }

    @Test
    void nobody_reads_when_a_row_was_written_from_its_system_columns() throws SQLException {
        try (var superuser = TestInstance.superuser()) {
            assertThat(lines(superuser, SYSTEM_COLUMNS)).isEmpty();
            superuser.setAutoCommit(false);
            Somebody.write(superuser, "grant select on round to cordee_app");
            assertThat(lines(superuser, SYSTEM_COLUMNS)).contains("round.xmax", "round.ctid");
            superuser.rollback();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select xmin from seal",
                "select ctid from answer",
                "select xmax from round",
                "select xmax from round_party",
                "select cmin from answer",
                "select tableoid from seal",
                "select sealed_at from seal",
                "select seal from seal",
                "select answer.ctid from answer where answer.ctid is not null",
                "select n_tup_ins from pg_stat_user_tables where relname = 'answer'",
                "select pg_stat_get_tuples_inserted('answer'::regclass)",
                "select query from pg_stat_activity",
                "select wal_bytes from pg_stat_wal",
                "select xact_commit from pg_stat_database",
                "select mode from pg_locks",
                "select pg_blocking_pids(1)",
                "select pg_relation_size('answer')",
                "select pg_total_relation_size('answer')",
                "select pg_database_size('cordee')",
                "select pg_current_wal_lsn()",
                "select pg_current_wal_insert_lsn()",
                "select pg_current_snapshot()",
                "select txid_current()",
                "select pg_current_xact_id()",
                "select pg_stat_reset()",
                "select lo_create(0)",
                "select lo_from_bytea(0, 'x')",
                "do $$ begin null; end $$",
                "create table x ()",
                "create function x() returns int language sql return 1",
                "set session_replication_role = replica",
                "select lo_export(1, '/dev/null')",
                "copy (select 1) to program 'true'",
                "alter table answer disable row level security",
                "drop policy own_or_revealed on answer",
                "truncate answer",
                "select hash from house_key",
                "select key from context_key",
                "select token_hash from session"
            })
    void what_tells_of_others_or_moves_the_walls_is_refused(String sql) throws SQLException {
        assertThatThrownBy(() ->
                        EDMEE.inside(connection -> {
                            try (var statement = connection.createStatement()) {
                                return statement.execute(sql);
                            }
                        }))
                .isInstanceOfSatisfying(
                        SQLException.class,
                        refused -> assertThat(refused.getSQLState()).as(sql).isEqualTo("42501"));
    }

    @Test
    void statistics_of_texts_are_not_told() throws SQLException {
        var estelle = Somebody.named("Estelle Wall");
        try (var superuser = TestInstance.superuser()) {
            Somebody.write(superuser, "analyze member, account");
            assertThat(
                            value(
                                    superuser,
                                    "select count(*) > 0 from pg_stats where tablename = 'member'"))
                    .isEqualTo("t");
        }
        assertThat(estelle.ask("select count(*) from pg_stats where schemaname = 'public'"))
                .isEqualTo("0");
    }

    @Test
    void turning_row_security_off_turns_reading_off() throws SQLException {
        var elise = Somebody.named("Élise Wall");
        assertThatThrownBy(() ->
                        elise.inside(connection -> {
                            Somebody.write(connection, "set local row_security = off");
                            return lines(connection, "select id from member");
                        }))
                .hasMessageContaining("row-level security");
    }

    @Test
    void the_role_for_health_reads_no_table() throws SQLException {
        List<String> tables;
        try (var superuser = TestInstance.superuser()) {
            tables =
                    lines(
                            superuser,
                            "select relname from pg_class where relkind = 'r'"
                                    + " and relnamespace = 'public'::regnamespace");
        }
        try (var health = TestInstance.health()) {
            assertThat(tables).hasSizeGreaterThan(10);
            for (var table : tables) {
                assertThatThrownBy(() -> lines(health, "select from " + table))
                        .hasMessageContaining("permission denied");
            }
        }
    }

    private static Connection as(String role) throws SQLException {
        return switch (role) {
            case "cordee_app" -> TestInstance.app();
            case "cordee_owner" -> TestInstance.owner();
            case "cordee_health" -> TestInstance.health();
            default -> {
                // Nobody logs in as work.
                var superuser = TestInstance.superuser();
                Somebody.write(superuser, "set role " + role);
                yield superuser;
            }
        };
    }
}
