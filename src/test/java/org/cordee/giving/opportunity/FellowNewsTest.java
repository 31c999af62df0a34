package org.cordee.giving.opportunity;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.cordee.Somebody;
import org.cordee.TestInstance;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/// What a member can read of whom they can ask is remembered under a stamp. Whatever changes it
/// must change the stamp of whoever can read it, and of nobody else.
@org.junit.jupiter.api.TestInstance(Lifecycle.PER_CLASS)
class FellowNewsTest {
    private static final String STAMP = "select fellow_stamp()";

    private final Somebody asks = Somebody.named("Ange Guetteuse");
    private final Somebody asked = Somebody.named("Basile Guetté");
    private final Somebody tied = Somebody.named("Colombe Guettée");
    private final Somebody stranger = Somebody.named("Désiré Ailleurs");
    private UUID room = new UUID(0, 0);

    @BeforeAll
    void one_room_and_one_tie() throws Exception {
        room = asks.opens("Guetter");
        asks.invitesAndMeets(room, asked);
        superuser(
                "insert into contact (id, owner, name, given_name, family_name, made_at) values (?, ?, 'Colombe', 'Colombe', '', now())",
                room,
                asks.id());
        superuser(
                "insert into contact_tie (id, owner, contact, member, asked_at, agreed_at)"
                        + " values (?, ?, ?, ?, now(), now())",
                room,
                asks.id(),
                room,
                tied.id());
    }

    @Test
    void whatever_a_fellow_says_otherwise_is_news() throws Exception {
        for (var who : List.of(asked, tied)) {
            for (var change :
                    List.of(
                            "update member set name = name || ' B.' where id = :who",
                            "update member set place = 'Digne' where id = :who",
                            "insert into profile_item (id, member, kind, words, position) values (gen_random_uuid(), :who, 'offer', 'Relire', 0)",
                            "update profile_item set words = 'Corriger' where member = :who",
                            "delete from profile_item where member = :who",
                            "insert into profile_visibility (member, aspect, audience, serves) values (:who, 'offers', 'me', true)",
                            "update profile_visibility set audience = 'partners' where member = :who",
                            "delete from profile_visibility where member = :who",
                            "insert into practice (member, forehand) values (:who, 'Trancher')",
                            "update practice set forehand = 'Apaiser' where member = :who",
                            "delete from practice where member = :who",
                            "insert into need (id, member, slot, words, audience, asked_at, fades_on) values (gen_random_uuid(), :who, 0, 'Un local', 'members', now(), current_date)",
                            "update need set audience = 'partners' where member = :who",
                            "delete from need where member = :who",
                            "insert into opportunity_pause (member, since) values (:who, now())",
                            "delete from opportunity_pause where member = :who")) {
                var before = asks.ask(STAMP);
                var elsewhere = stranger.ask(STAMP);
                superuser(change.replace(":who", "'" + who.id() + "'"));
                assertThat(asks.ask(STAMP)).as(change).isNotEqualTo(before);
                assertThat(stranger.ask(STAMP)).as(change).isEqualTo(elsewhere);
            }
        }
    }

    @Test
    void who_comes_and_who_goes_is_news() throws Exception {
        for (var change :
                List.of(
                        "update contact_tie set withdrawn_at = now() where id = :room",
                        "update contact_tie set withdrawn_at = null where id = :room",
                        "update party set left_at = now() where partnership = :room and member = :asked",
                        "update party set left_at = null where partnership = :room and member = :asked",
                        "insert into agreement (id, partnership, kind, subject, terms, author, proposed_at, outcome, closed_at) values (:room, :room, 'rhythm', :room, '{}', :asked, now(), 'agreed', now())",
                        "insert into exit (id, partnership, opened_by, opened_at) values (:room, :room, :asked, now())",
                        "update exit set closed_at = now() where id = :room",
                        "delete from exit where id = :room",
                        "insert into watch_word (owner, partner, words, since) values (:asks, :asked, 'Un local', now())",
                        "delete from watch_word where owner = :asks")) {
            var before = asks.ask(STAMP);
            superuser(
                    change.replace(":room", "'" + room + "'")
                            .replace(":asked", "'" + asked.id() + "'")
                            .replace(":asks", "'" + asks.id() + "'"));
            assertThat(asks.ask(STAMP)).as(change).isNotEqualTo(before);
        }
    }

    /// The headline plays no part.
    @Test
    void what_nobody_reads_there_is_no_news() throws Exception {
        var before = asks.ask(STAMP);
        superuser("update member set headline = 'Coach' where id = '" + asked.id() + "'");
        assertThat(asks.ask(STAMP)).isEqualTo(before);
    }

    /// However often it is tidied: a stamp of before never comes back.
    @Test
    void tidying_brings_no_stamp_back() throws Exception {
        superuser("update member set place = 'Gap' where id = '" + asked.id() + "'");
        var first = asks.ask(STAMP);
        superuser("update member set place = 'Apt' where id = '" + asked.id() + "'");
        superuser(
                "delete from fellow_news n where n.transaction < (select max(l.transaction) from fellow_news l where l.member = n.member)");
        var tidied = asks.ask(STAMP);
        assertThat(tidied).startsWith("1 ").isNotEqualTo(first);
    }

    private static void superuser(String sql, Object... params) throws SQLException {
        try (var superuser = TestInstance.superuser()) {
            Somebody.write(superuser, sql, params);
        }
    }
}
