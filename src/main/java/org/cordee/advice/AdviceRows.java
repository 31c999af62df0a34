package org.cordee.advice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cordee.contact.ContactId;
import org.cordee.current.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All SQL of advice.
@Repository
class AdviceRows {
    /// By whoever is there now: somebody brought under another is that other. Who is not there
    /// keeps the name that was written.
    private static final String WHOLE =
            """
            select a.id, a.given_on, a.subject, a.words, a.known, a.known_how, a.sense, a.decision, a.ground, a.look_on,
                   a.beside_channels, a.worth, a.gave, a.looked_on, a.version, a.removed_at,
                   case when c.removed_at is null then c.id end as there,
                   coalesce(case when c.removed_at is null then c.name end, a.name) as name
            """;

    private static final String BY_WHOM =
            """
              from advice a
              left join contact n on n.owner = :me and n.id = a.contact
              left join contact c on c.owner = :me and c.id = coalesce(n.merged_into, n.id)
            """;

    private static final String FOUND =
            """
             and not exists (
                 select from words_of(:words) q (word)
                  where not exists (
                        select from words_of(a.subject || ' ' || a.name || ' ' || coalesce(c.name, '') || ' ' || a.words) t (word)
                         where starts_with(t.word, q.word)))
            """;

    private final JdbcClient db;

    AdviceRows(JdbcClient db) {
        this.db = db;
    }

    Optional<Advice> find(MemberId me, AdviceId id) {
        return db.sql(WHOLE + BY_WHOM + " where a.owner = :me and a.id = :id")
                .param("me", me.value())
                .param("id", id.value())
                .query(AdviceRows::advice)
                .optional();
    }

    Optional<Integer> hold(MemberId me, AdviceId id) {
        return db.sql(
                        "select version from advice where owner = ? and id = ? and removed_at is null for update")
                .params(me.value(), id.value())
                .query(Integer.class)
                .optional();
    }

    /// @param words what their subject, their words or who said it must have; empty for all
    /// @param but which are shown elsewhere
    List<Advice> list(
            MemberId me, String words, @Nullable AdviceId after, List<Advice> but, int most) {
        return db.sql(
                        WHOLE
                                + BY_WHOM
                                + " where a.owner = :me and a.removed_at is null and a.id <> all (:but)"
                                + (words.isEmpty() ? "" : FOUND)
                                + """
                                   and (:after::uuid is null
                                        or (a.given_on, a.id) < (select f.given_on, f.id from advice f where f.owner = :me and f.id = :after))
                                 order by a.given_on desc, a.id desc limit :most
                                """)
                .param("me", me.value())
                .param("words", words)
                .param("after", after == null ? null : after.value())
                .param("but", but.stream().map(advice -> advice.id().value()).toArray(UUID[]::new))
                .param("most", most)
                .query(AdviceRows::advice)
                .list();
    }

    /// Those whose day has come, the longest waiting first.
    List<Advice> due(MemberId me, LocalDate today, int most) {
        return db.sql(
                        WHOLE
                                + BY_WHOM
                                + """
                                 where a.owner = :me and a.removed_at is null and a.look_on <= :today
                                 order by a.look_on, a.id limit :most
                                """)
                .param("me", me.value())
                .param("today", today)
                .param("most", most)
                .query(AdviceRows::advice)
                .list();
    }

    /// What was set aside, to be read again with the two channels.
    List<Advice> besideChannels(MemberId me, int most) {
        return db.sql(
                        WHOLE
                                + BY_WHOM
                                + """
                                 where a.owner = :me and a.removed_at is null and a.beside_channels
                                 order by a.given_on desc, a.id desc limit :most
                                """)
                .param("me", me.value())
                .param("most", most)
                .query(AdviceRows::advice)
                .list();
    }

    /// By one contact and by those brought under them, the latest first.
    List<Advice> by(MemberId me, ContactId contact, int most) {
        return db.sql(
                        WHOLE
                                + BY_WHOM
                                + """
                                 where a.owner = :me and a.removed_at is null
                                   and a.contact in (select :contact::uuid
                                                     union all
                                                     select m.id from contact m where m.owner = :me and m.merged_into = :contact)
                                 order by a.given_on desc, a.id desc limit :most
                                """)
                .param("me", me.value())
                .param("contact", contact.value())
                .param("most", most)
                .query(AdviceRows::advice)
                .list();
    }

    /// What else was said on a subject, the latest first.
    List<Advice> heard(MemberId me, AdviceId but, String subject, int most) {
        return db.sql(
                        WHOLE
                                + BY_WHOM
                                + """
                                 where a.owner = :me and a.removed_at is null and a.id <> :but and folded(a.subject) = folded(:subject)
                                 order by a.given_on desc, a.id desc limit :most
                                """)
                .param("me", me.value())
                .param("but", but.value())
                .param("subject", subject)
                .param("most", most)
                .query(AdviceRows::advice)
                .list();
    }

    /// Those one has come back to, the latest first.
    List<Hindsight.Seen> seen(MemberId me, int most) {
        return db.sql(
                        WHOLE
                                + BY_WHOM
                                + """
                                 where a.owner = :me and a.removed_at is null and a.looked_on is not null
                                 order by a.looked_on desc, a.id desc limit :most
                                """)
                .param("me", me.value())
                .param("most", most)
                .query((row, n) -> seen(advice(row, n)))
                .list();
    }

    void add(
            MemberId me,
            AdviceId id,
            @Nullable ContactId contact,
            String name,
            AdviceForm form,
            LocalDate givenOn,
            @Nullable LocalDate lookOn,
            Instant now) {
        db.sql(
                        """
                        insert into advice (id, owner, contact, name, given_on, subject, words, known, known_how, sense,
                                            decision, ground, look_on, beside_channels, made_at)
                        values (:id, :me, :contact, :name, :givenOn, :subject, :words, :known, :knownHow, :sense,
                                :decision, :ground, :lookOn, :besideChannels, :madeAt)
                        """)
                .param("id", id.value())
                .param("me", me.value())
                .param("contact", contact == null ? null : contact.value())
                .param("name", name)
                .param("givenOn", givenOn)
                .param("subject", form.text(AdviceField.SUBJECT))
                .param("words", form.text(AdviceField.WORDS))
                .param("known", form.known().key())
                .param("knownHow", form.text(AdviceField.KNOWN_HOW))
                .param("sense", form.sense().key())
                .param("decision", form.decision().key())
                .param("ground", form.text(AdviceField.GROUND))
                .param("lookOn", lookOn)
                .param("besideChannels", form.again() == Again.CHANNELS)
                .param("madeAt", Timestamp.from(now))
                .update();
    }

    void change(
            MemberId me,
            AdviceId id,
            AdviceForm form,
            LocalDate givenOn,
            @Nullable LocalDate lookOn) {
        db.sql(
                        """
                        update advice
                           set given_on = :givenOn, subject = :subject, words = :words, known = :known, known_how = :knownHow,
                               sense = :sense, decision = :decision, ground = :ground, look_on = :lookOn, beside_channels = :besideChannels, version = version + 1
                         where owner = :me and id = :id
                        """)
                .param("givenOn", givenOn)
                .param("subject", form.text(AdviceField.SUBJECT))
                .param("words", form.text(AdviceField.WORDS))
                .param("known", form.known().key())
                .param("knownHow", form.text(AdviceField.KNOWN_HOW))
                .param("sense", form.sense().key())
                .param("decision", form.decision().key())
                .param("ground", form.text(AdviceField.GROUND))
                .param("lookOn", lookOn)
                .param("besideChannels", form.again() == Again.CHANNELS)
                .param("me", me.value())
                .param("id", id.value())
                .update();
    }

    void isBy(MemberId me, AdviceId id, @Nullable ContactId contact, String name) {
        db.sql("update advice set contact = :contact, name = :name where owner = :me and id = :id")
                .param("contact", contact == null ? null : contact.value())
                .param("name", name)
                .param("me", me.value())
                .param("id", id.value())
                .update();
    }

    /// @param lookOn when to look once more; null where all is said
    void look(
            MemberId me,
            AdviceId id,
            Verdict worth,
            String gave,
            LocalDate today,
            @Nullable LocalDate lookOn) {
        db.sql(
                        """
                        update advice
                           set worth = :worth, gave = :gave, looked_on = :lookedOn, look_on = :lookOn, beside_channels = false,
                               version = version + 1
                         where owner = :me and id = :id
                        """)
                .param("worth", worth.key())
                .param("gave", gave)
                .param("lookedOn", today)
                .param("lookOn", lookOn)
                .param("me", me.value())
                .param("id", id.value())
                .update();
    }

    boolean putOff(MemberId me, AdviceId id, LocalDate lookOn) {
        return db.sql(
                                "update advice set look_on = ? where owner = ? and id = ? and removed_at is null")
                        .params(lookOn, me.value(), id.value())
                        .update()
                == 1;
    }

    boolean remove(MemberId me, AdviceId id, Instant now) {
        return db.sql(
                                "update advice set removed_at = coalesce(removed_at, ?) where owner = ? and id = ?")
                        .params(Timestamp.from(now), me.value(), id.value())
                        .update()
                == 1;
    }

    boolean restore(MemberId me, AdviceId id) {
        return db.sql("update advice set removed_at = null where owner = ? and id = ?")
                        .params(me.value(), id.value())
                        .update()
                == 1;
    }

    void sweep(MemberId me, Instant before) {
        db.sql("delete from advice where owner = ? and removed_at < ?")
                .params(me.value(), Timestamp.from(before))
                .update();
        // What was begun about somebody goes with their page.
        db.sql(
                        """
                        delete from draft d
                         where d.owner = :me and d.form = 'advice' and d.about <> :me
                           and not exists (select from contact c where c.owner = :me and c.id = d.about)
                        """)
                .param("me", me.value())
                .update();
    }

    private static Hindsight.Seen seen(Advice advice) {
        var contact = advice.contact();
        var look = advice.look();
        return new Hindsight.Seen(
                contact == null ? advice.name() : contact.value().toString(),
                advice.name(),
                advice.subject(),
                advice.sense(),
                advice.decision(),
                look == null ? Verdict.EARLY : look.worth());
    }

    private static Advice advice(ResultSet row, int n) throws SQLException {
        var there = row.getObject("there", UUID.class);
        var removed = row.getTimestamp("removed_at");
        var worth = row.getString("worth");
        return new Advice(
                new AdviceId(row.getObject("id", UUID.class)),
                there == null ? null : new ContactId(there),
                row.getString("name"),
                row.getObject("given_on", LocalDate.class),
                row.getString("subject"),
                row.getString("words"),
                Known.of(row.getString("known")).orElseThrow(),
                row.getString("known_how"),
                Sense.of(row.getString("sense")).orElseThrow(),
                Decision.of(row.getString("decision")).orElseThrow(),
                row.getString("ground"),
                row.getObject("look_on", LocalDate.class),
                row.getBoolean("beside_channels"),
                worth == null
                        ? null
                        : new Advice.Look(
                                Verdict.of(worth).orElseThrow(),
                                row.getString("gave"),
                                row.getObject("looked_on", LocalDate.class)),
                row.getInt("version"),
                removed == null ? null : removed.toInstant());
    }
}
