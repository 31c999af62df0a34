package org.cordee.introduction;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cordee.contact.ContactId;
import org.cordee.current.MemberId;
import org.cordee.introduction.Introduction.Fee;
import org.cordee.introduction.Introduction.Side;
import org.cordee.letter.LinkSecrets;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All SQL of introductions. What crosses members is done by functions of *work*.
@Repository
class IntroductionRows {
    private static final String WHOLE =
            """
            select i.id, i.proposed_at, i.until_on, i.fee, i.fee_side, i.told_on, i.met_at, i.withdrawn_at,
                   a.contact as contact1, a.name as name1, a.presented as presented1, a.reason as reason1, a.shown as shown1,
                   b.contact as contact2, b.name as name2, b.presented as presented2, b.reason as reason2, b.shown as shown2
              from introduction i
              join introduction_side a on a.introduction = i.id and a.side = 1
              join introduction_side b on b.introduction = i.id and b.side = 2
             where i.owner = :me
            """;

    private final JdbcClient db;
    private final LinkSecrets secrets;

    IntroductionRows(JdbcClient db, LinkSecrets secrets) {
        this.db = db;
        this.secrets = secrets;
    }

    /// One side as it is asked: a contact of one's own, and the secrets of its mail as hashes.
    ///
    /// @param email empty where the book and the form say none
    /// @param address the keyed hash of the address
    /// @param links of answering, taking back and the meeting, in this order
    record Put(
            QuestionId id,
            ContactId contact,
            String name,
            String presented,
            String reason,
            boolean shown,
            String email,
            byte[] address,
            List<byte[]> links,
            byte[] quiet) {}

    String propose(
            IntroductionId id,
            LocalDate until,
            @Nullable Fee fee,
            String language,
            List<Put> sides,
            Instant now) {
        return db.sql(
                        """
                        select propose_introduction(
                            :house, :id, :until, :fee, cast(:payer as int), cast(:told as date), :language, :sides, :contacts, :names,
                            :presented, :reasons, :shown, :emails, :addresses, :links, :quiet, :now)
                        """)
                .param("house", secrets.house())
                .param("id", id.value())
                .param("until", until)
                .param("fee", fee == null ? "" : fee.what())
                .param("payer", fee == null ? null : fee.payer() + 1, Types.INTEGER)
                .param("told", fee == null ? null : fee.toldOn(), Types.DATE)
                .param("language", language)
                .param("sides", sides.stream().map(side -> side.id().value()).toArray(UUID[]::new))
                .param(
                        "contacts",
                        sides.stream().map(side -> side.contact().value()).toArray(UUID[]::new))
                .param("names", sides.stream().map(Put::name).toArray(String[]::new))
                .param("presented", sides.stream().map(Put::presented).toArray(String[]::new))
                .param("reasons", sides.stream().map(Put::reason).toArray(String[]::new))
                .param("shown", sides.stream().map(Put::shown).toArray(Boolean[]::new))
                .param("emails", sides.stream().map(Put::email).toArray(String[]::new))
                .param("addresses", sides.stream().map(Put::address).toArray(byte[][]::new))
                .param(
                        "links",
                        sides.stream()
                                .flatMap(side -> side.links().stream())
                                .toArray(byte[][]::new))
                .param("quiet", sides.stream().map(Put::quiet).toArray(byte[][]::new))
                .param("now", Timestamp.from(now))
                .query(String.class)
                .single();
    }

    /// The latest first.
    ///
    /// @param after the last that was shown; null to begin
    List<Introduction> list(MemberId me, @Nullable IntroductionId after, int most) {
        return db.sql(
                        WHOLE
                                + """
                                   and (:after::uuid is null
                                        or (i.proposed_at, i.id) < (select l.proposed_at, l.id from introduction l where l.owner = :me and l.id = :after))
                                 order by i.proposed_at desc, i.id desc limit :most
                                """)
                .param("me", me.value())
                .param("after", after == null ? null : after.value())
                .param("most", most)
                .query((row, _) -> introduction(row))
                .list();
    }

    Optional<Introduction> find(MemberId me, IntroductionId id) {
        return db.sql(WHOLE + " and i.id = :id")
                .param("me", me.value())
                .param("id", id.value())
                .query((row, _) -> introduction(row))
                .optional();
    }

    void told(MemberId me, IntroductionId id, @Nullable LocalDate day) {
        db.sql(
                        """
                        update introduction set told_on = cast(:told as date)
                         where owner = :me and id = :id and fee <> ''
                        """)
                .param("me", me.value())
                .param("id", id.value())
                .param("told", day, Types.DATE)
                .update();
    }

    boolean withdraw(MemberId me, IntroductionId id, Instant now) {
        return db.sql(
                                """
                                update introduction set withdrawn_at = :now
                                 where owner = :me and id = :id and met_at is null and withdrawn_at is null
                                """)
                        .param("me", me.value())
                        .param("id", id.value())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /// What is put to the current member, and what came of it, the latest first.
    List<MeetingQuestion> questions(Instant now) {
        return db.sql(
                        """
                        select id, introducer, introducer_name, presented, reason, fee, payer, proposed_at, until_on,
                               answer, answered_at, met_at, other, name, reach
                          from introductions_for_me(?) order by proposed_at desc, id desc
                        """)
                .params(Timestamp.from(now))
                .query((row, _) -> question(row))
                .list();
    }

    String answer(QuestionId id, boolean yes, String reach, Instant now) {
        return db.sql("select answer_introduction(?, ?, ?, ?)")
                .params(id.value(), yes, reach, Timestamp.from(now))
                .query(String.class)
                .single();
    }

    String takeBack(QuestionId id, Instant now) {
        return db.sql("select take_back_introduction(?, ?)")
                .params(id.value(), Timestamp.from(now))
                .query(String.class)
                .single();
    }

    private static MeetingQuestion question(ResultSet row) throws SQLException {
        var metAt = row.getTimestamp("met_at");
        var answeredAt = row.getTimestamp("answered_at");
        var other = row.getObject("other", UUID.class);
        return new MeetingQuestion(
                new QuestionId(row.getObject("id", UUID.class)),
                new MemberId(row.getObject("introducer", UUID.class)),
                row.getString("introducer_name"),
                row.getString("presented"),
                row.getString("reason"),
                row.getString("fee"),
                row.getBoolean("payer"),
                row.getTimestamp("proposed_at").toInstant(),
                row.getObject("until_on", LocalDate.class),
                row.getObject("answer", Boolean.class),
                answeredAt == null ? null : answeredAt.toInstant(),
                metAt == null
                        ? null
                        : new MeetingQuestion.Meeting(
                                metAt.toInstant(),
                                other == null ? null : new MemberId(other),
                                row.getString("name"),
                                row.getString("reach")));
    }

    private static Introduction introduction(ResultSet row) throws SQLException {
        var metAt = row.getTimestamp("met_at");
        var withdrawnAt = row.getTimestamp("withdrawn_at");
        var fee = row.getString("fee");
        return new Introduction(
                new IntroductionId(row.getObject("id", UUID.class)),
                row.getTimestamp("proposed_at").toInstant(),
                row.getObject("until_on", LocalDate.class),
                fee.isEmpty()
                        ? null
                        : new Fee(
                                fee,
                                row.getInt("fee_side") - 1,
                                row.getObject("told_on", LocalDate.class)),
                List.of(side(row, 1), side(row, 2)),
                metAt == null ? null : metAt.toInstant(),
                withdrawnAt == null ? null : withdrawnAt.toInstant());
    }

    private static Side side(ResultSet row, int n) throws SQLException {
        var contact = row.getObject("contact" + n, UUID.class);
        return new Side(
                contact == null ? null : new ContactId(contact),
                row.getString("name" + n),
                row.getString("presented" + n),
                row.getString("reason" + n),
                row.getBoolean("shown" + n));
    }
}
