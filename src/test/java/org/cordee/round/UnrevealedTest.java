package org.cordee.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordee.Somebody.lines;
import static org.cordee.Somebody.write;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cordee.Somebody;
import org.cordee.TestInstance;
import org.junit.jupiter.api.Test;

/// Of an answer that has not opened, the others learn *sealed: yes or no*, and nothing more: not
/// from any row, column, order, count or function that they can reach with SQL.
class UnrevealedTest {
    /// Every column of every table that the application may read, in the order in which the rows
    /// lie there.
    private static final String COLUMNS =
            """
            select c.relname, string_agg(quote_ident(a.attname), ', ' order by a.attname)
              from pg_class c
              join pg_attribute a on a.attrelid = c.oid and not a.attisdropped
             where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
               and has_column_privilege(c.oid, a.attnum, 'select')
             group by c.relname
             order by 1
            """;

    @Test
    void a_short_a_long_and_no_draft_look_the_same_to_the_partner() throws SQLException {
        var ulysse = Somebody.named("Ulysse Unrevealed");
        var vera = Somebody.named("Véra Unrevealed");
        var room = ulysse.opens("Rien de lu");
        ulysse.invitesAndMeets(room, vera);
        var round = ulysse.roundOf(room);
        vera.drafts(round, "Le mien");

        var none = everything(vera, round);
        assertThat(ulysse.drafts(round, "oui")).isEqualTo("1 rows");
        var kurz = everything(vera, round);
        assertThat(ulysse.drafts(round, "x".repeat(15_000))).isEqualTo("1 rows");
        keepsASpare(ulysse, round);
        var lang = everything(vera, round);

        assertThat(none).contains("round", "answer", "Le mien").doesNotContain("oui\n");
        assertThat(kurz).isEqualTo(none);
        assertThat(lang).isEqualTo(none);

        // Its author sees every change: what is compared can differ.
        assertThat(everything(ulysse, round)).contains("x".repeat(15_000)).isNotEqualTo(none);
    }

    @Test
    void a_seal_shows_that_it_is_on_and_nothing_else() throws SQLException {
        var urbain = Somebody.named("Urbain Unrevealed");
        var valerie = Somebody.named("Valérie Unrevealed");
        var room = urbain.opens("Scellé, oui ou non");
        urbain.invitesAndMeets(room, valerie);
        var round = urbain.roundOf(room);
        var before = everything(valerie, round);

        urbain.drafts(round, "x".repeat(15_000));
        urbain.seals(round);

        var sealed = everything(valerie, round);
        assertThat(sealed.replace("sealed: " + urbain.id() + "\n", "")).isEqualTo(before);
        assertThat(sealed).isNotEqualTo(before);

        // Opened again and sealed again: the same, to the last byte.
        urbain.ask("select unseal(?, now())", round);
        assertThat(everything(valerie, round)).isEqualTo(before);
        urbain.drafts(round, "Autre chose");
        urbain.seals(round);
        assertThat(everything(valerie, round)).isEqualTo(sealed);
    }

    @Test
    void of_three_the_order_of_the_seals_is_not_told() throws SQLException {
        var wanda = Somebody.named("Wanda Unrevealed");
        var xavier = Somebody.named("Xavier Unrevealed");
        var yann = Somebody.named("Yann Unrevealed");
        var seen = new ArrayList<String>();
        for (var order : List.of(List.of(xavier, yann), List.of(yann, xavier))) {
            // Places of rows that others deleted would be taken first: the canary below needs none.
            try (var superuser = TestInstance.superuser()) {
                write(superuser, "vacuum full seal");
            }
            var room = wanda.opens("À trois");
            wanda.invitesAndMeets(room, xavier, yann);
            var round = wanda.roundOf(room);
            for (var party : order) {
                assertThat(party.seals(round)).isEqualTo("sealed");
            }
            seen.add(
                    wanda.inside(app ->
                            String.join(",", lines(app, "select sealed_parties(?)", round))));
            // The canary: the rows themselves do lie in the order of the seals.
            try (var superuser = TestInstance.superuser()) {
                assertThat(
                                lines(
                                        superuser,
                                        "select member from seal where round = ? order by ctid",
                                        round))
                        .containsExactly(
                                order.getFirst().id().toString(), order.getLast().id().toString());
            }
        }
        assertThat(seen.getFirst()).isEqualTo(seen.getLast()).contains(yann.id().toString());
    }

    @Test
    void saving_moves_nothing_that_others_could_watch() throws SQLException {
        var zelie = Somebody.named("Zélie Unrevealed");
        var achille = Somebody.named("Achille Unrevealed");
        var room = zelie.opens("Sans bruit");
        zelie.invitesAndMeets(room, achille);
        var round = zelie.roundOf(room);
        try (var superuser = TestInstance.superuser()) {
            var locks =
                    "select (select xmax from round where id = ?)::text || ' '"
                            + " || (select xmax from round_party where round = ? and member = ?)";
            var before = lines(superuser, locks, round, round, zelie.id());
            saves(zelie, round);
            assertThat(lines(superuser, locks, round, round, zelie.id()))
                    .as("it does move something, for eyes that no policy binds")
                    .isNotEqualTo(before);
        }
        for (var table : List.of("round", "round_party", "answer", "seal")) {
            for (var column : List.of("xmin", "xmax", "cmin", "cmax", "ctid", "tableoid")) {
                assertThat(achille.writes("select " + column + " from " + table))
                        .as(table + "." + column)
                        .isEqualTo("42501");
            }
        }
    }

    /// All that somebody can read of anything, and what the functions about a round say to them.
    static String everything(Somebody who, UUID round) throws SQLException {
        return who.inside(app -> {
            var all = new StringBuilder();
            for (var table : lines(app, COLUMNS)) {
                var parts = table.split(" \\| ", 2);
                all.append(parts[0]).append(":\n");
                rows(app, all, "select row(" + parts[1] + ")::text from " + parts[0]);
                all.append(lines(app, "select count(*) from " + parts[0])).append('\n');
            }
            for (var sealed : lines(app, "select sealed_parties(?)", round)) {
                all.append("sealed: ").append(sealed).append('\n');
            }
            all.append(lines(app, "select my_sealed_at(?)", round));
            all.append(lines(app, "select my_partnerships()"));
            all.append(lines(app, "select changes from room_changes(my_partnerships())"));
            all.append(lines(app, "select hold_for_writing(?, now())", round));
            all.append(
                    lines(
                            app,
                            "select tablename, attname from pg_stats where schemaname = 'public'"));
            all.append(
                    lines(
                            app,
                            "select oid, relname, relfilenode, reltoastrelid from pg_class"
                                    + " where relnamespace = 'public'::regnamespace order by oid"));
            return all.toString();
        });
    }

    private static void rows(Connection app, StringBuilder all, String sql) throws SQLException {
        for (var row : lines(app, sql)) {
            all.append(row).append('\n');
        }
    }

    private static void saves(Somebody who, UUID round) throws SQLException {
        who.inside(app -> {
            lines(app, "select hold_for_writing(?, now())", round);
            return Somebody.write(
                    app,
                    "insert into answer values (?, ?, 'expect', 'Doucement', 1, now())",
                    round,
                    who.id());
        });
    }

    private static void keepsASpare(Somebody who, UUID round) throws SQLException {
        assertThat(
                        who.writes(
                                "insert into spare_answer values (gen_random_uuid(), ?, ?, 'expect', 'Autre', now())",
                                round,
                                who.id()))
                .isEqualTo("1 rows");
    }
}
