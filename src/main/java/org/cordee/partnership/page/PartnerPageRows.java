package org.cordee.partnership.page;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.cordee.current.MemberId;
import org.cordee.partnership.PartnershipId;
import org.cordee.partnership.signal.Living;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All SQL of public pages. Anyone reads them; which room one belongs to, its parties alone.
@Repository
class PartnerPageRows {
    private final JdbcClient db;

    PartnerPageRows(JdbcClient db) {
        this.db = db;
    }

    Optional<PartnerPage> at(Address address) {
        return page("p.slug = ?", address.value());
    }

    Optional<PartnerPage> of(PartnershipId room) {
        return page("p.slug = my_page(?)", room.value());
    }

    private Optional<PartnerPage> page(String which, Object key) {
        return db.sql(
                        """
                        select p.slug, p.names, p.since, p.words, p.facade_from, p.told_on,
                               array_agg(e.sort order by e.sort, e.month) filter (where e.sort is not null) as sorts,
                               array_agg(e.month order by e.sort, e.month) filter (where e.sort is not null) as months
                          from public_page p
                          left join public_evidence e on e.slug = p.slug
                         where %s
                         group by p.slug
                        """
                                .formatted(which))
                .param(key)
                .query((row, _) ->
                        new PartnerPage(
                                row.getString("slug"),
                                List.of((String[]) row.getArray("names").getArray()),
                                row.getObject("since", LocalDate.class),
                                row.getString("words"),
                                row.getObject("facade_from", LocalDate.class),
                                row.getObject("told_on", LocalDate.class),
                                row.getArray("sorts") == null
                                        ? new PageEvidence(Map.of())
                                        : evidence(
                                                (String[]) row.getArray("sorts").getArray(),
                                                (Date[]) row.getArray("months").getArray())))
                .optional();
    }

    private static PageEvidence evidence(String[] sorts, Date[] months) {
        var evidence = new EnumMap<Living.Sort, SortedSet<YearMonth>>(Living.Sort.class);
        for (int i = 0; i < sorts.length; i++) {
            evidence.computeIfAbsent(
                            Living.Sort.valueOf(sorts[i].toUpperCase(Locale.ROOT)),
                            _ -> new TreeSet<>())
                    .add(YearMonth.from(months[i].toLocalDate()));
        }
        return new PageEvidence(evidence);
    }

    /// Whether no other room ever had this address.
    boolean isFree(String address, PartnershipId room) {
        return db.sql("select page_address_free(?, ?)")
                .params(address, room.value())
                .query(Boolean.class)
                .single();
    }

    boolean takeDown(PartnershipId room, Instant now) {
        return db.sql("select take_down_page(?, ?)")
                .params(room.value(), Timestamp.from(now))
                .query(Boolean.class)
                .single();
    }

    Optional<PageEnding> ending(PartnershipId room) {
        return db.sql(
                        """
                        select e.ended_at, m.name from page_ending e left join member m on m.id = e.member
                         where e.partnership = ? order by e.ended_at desc limit 1
                        """)
                .param(room.value())
                .query((row, _) ->
                        new PageEnding(
                                row.getTimestamp("ended_at").toInstant(), row.getString("name")))
                .optional();
    }

    /// A room in which the words of a page wait for one's answer.
    record Awaited(PartnershipId room, List<String> others, String author) {}

    List<Awaited> awaited(MemberId me, int most) {
        return db.sql(
                        """
                        select t.partnership, m.name as author,
                               coalesce((select array_agg(n.name order by n.name)
                                           from party o join member n on n.id = o.member
                                          where o.partnership = t.partnership and o.left_at is null and o.member <> :me), '{}') as others
                          from party t
                         cross join lateral (
                               select a.id, a.author from agreement a
                                where a.partnership = t.partnership and a.kind = 'page' and a.closed_at is null
                                  and not exists (select from agreement_voice v where v.agreement = a.id and v.member = :me)
                                order by a.id desc limit 1) w
                          join member m on m.id = w.author
                         where t.member = :me and t.left_at is null
                         order by w.id desc
                         limit :most
                        """)
                .param("me", me.value())
                .param("most", most)
                .query((row, _) ->
                        new Awaited(
                                new PartnershipId(row.getObject("partnership", UUID.class)),
                                List.of((String[]) row.getArray("others").getArray()),
                                row.getString("author")))
                .list();
    }

    /// On which day the parties are told that their page stands for a façade; empty where it does
    /// not any more.
    Optional<LocalDate> tell(byte[] house, UUID letter, LocalDate today) {
        return db.sql("select tell_facade(?, ?, ?) as told")
                .params(house, letter, today)
                .query((row, _) -> Optional.ofNullable(row.getObject("told", LocalDate.class)))
                .single();
    }
}
