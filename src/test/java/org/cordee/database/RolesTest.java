package org.cordee.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cordee.TestInstance.ask;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.cordee.TestInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RolesTest {

    @ParameterizedTest
    @ValueSource(strings = {"cordee_owner", "cordee_app", "cordee_work", "cordee_health"})
    void no_role_of_ours_stands_above_the_policies(String role) throws SQLException {
        String mayMore =
                "select concat_ws(' ', rolsuper, rolbypassrls, rolcreaterole, rolcreatedb,"
                        + " rolreplication) from pg_roles where rolname = '";
        try (Connection superuser = TestInstance.superuser()) {
            assertThat(ask(superuser, mayMore + role + "'")).isEqualTo("f f f f f");
        }
    }

    @Test
    void work_cannot_log_in_and_the_application_owns_nothing() throws SQLException {
        try (Connection superuser = TestInstance.superuser()) {
            assertThat(
                            ask(
                                    superuser,
                                    "select rolcanlogin from pg_roles"
                                            + " where rolname = 'cordee_work'"))
                    .isEqualTo("f");
            assertThat(
                            ask(
                                    superuser,
                                    "select count(*) from pg_class"
                                            + " where relowner = 'cordee_app'::regrole"))
                    .isEqualTo("0");
        }
    }

    @Test
    void the_application_cannot_make_anything() throws SQLException {
        try (Connection app = TestInstance.app();
                Statement statement = app.createStatement()) {
            for (String sql :
                    List.of(
                            "create table x (y int)",
                            "create temporary table x (y int)",
                            "create schema x",
                            "set role cordee_work",
                            "set role cordee_owner",
                            "select pg_read_file('PG_VERSION')")) {
                assertThatThrownBy(() -> statement.execute(sql))
                        .as(sql)
                        .hasMessageContaining("permission denied");
            }
        }
    }

    @Test
    void our_roles_enter_our_database_only() {
        int port = TestInstance.port(TestInstance.database().folder().root());
        String elsewhere = Roles.url(port, "postgres");

        assertThatThrownBy(() ->
                        DriverManager.getConnection(
                                elsewhere, "cordee_app", TestInstance.secret("app")))
                .hasMessageContaining("permission denied for database");
    }

    @Test
    void the_owner_can_hand_a_function_to_work_and_add_extensions() throws SQLException {
        try (Connection owner = TestInstance.owner();
                Statement statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            for (String extension : List.of("pgcrypto", "citext", "unaccent", "pg_trgm")) {
                statement.execute("create extension if not exists " + extension);
            }
            statement.execute(
                    "create function handed() returns int language sql security definer"
                            + " set search_path = '' return 1");
            statement.execute("alter function handed() owner to cordee_work");
            assertThat(
                            ask(
                                    owner,
                                    "select proowner::regrole::text from pg_proc"
                                            + " where proname = 'handed'"))
                    .isEqualTo("cordee_work");
            owner.rollback();
        }
    }

    @Test
    void the_owner_does_not_read_as_work_does() throws SQLException {
        try (Connection owner = TestInstance.owner()) {
            assertThat(ask(owner, "select pg_has_role('cordee_work', 'usage')")).isEqualTo("f");
        }
    }

    @Test
    void a_role_that_may_more_is_noticed() throws SQLException {
        try (Connection superuser = TestInstance.superuser();
                Statement statement = superuser.createStatement()) {
            Roles.verify(superuser);
            superuser.setAutoCommit(false);
            statement.execute("alter role cordee_app bypassrls");

            assertThatThrownBy(() -> Roles.verify(superuser)).hasMessageContaining("cordee_app");

            superuser.rollback();
        }
    }

    @Test
    void the_health_role_may_say_that_it_is_there() throws SQLException {
        try (Connection health = TestInstance.health();
                Statement statement = health.createStatement()) {
            assertThat(ask(health, "select 1")).isEqualTo("1");
            assertThatThrownBy(() -> statement.execute("select * from flyway_schema_history"))
                    .isInstanceOf(SQLException.class);
        }
        try (Health health = new Health(TestInstance.database())) {
            assertThat(health.ready()).isTrue();
            assertThat(health.ready()).isTrue();
        }
    }

    @Test
    void a_verifier_knows_its_secret_and_no_other() throws SQLException {
        try (Connection superuser = TestInstance.superuser()) {
            String verifier =
                    String.valueOf(
                            ask(
                                    superuser,
                                    "select rolpassword from pg_authid"
                                            + " where rolname = 'cordee_app'"));

            assertThat(Roles.verifies(verifier, TestInstance.secret("app"))).isTrue();
            assertThat(Roles.verifies(verifier, TestInstance.secret("owner"))).isFalse();
        }
    }
}
