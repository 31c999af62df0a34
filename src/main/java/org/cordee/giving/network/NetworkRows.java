package org.cordee.giving.network;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cordee.letter.LinkSecrets;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// The network by week: what the house draws, and what each member reads of it.
@Repository
@Transactional
class NetworkRows {
    private static final int MOST = 500_000;
    private static final int AT_A_TIME = 1_000;

    private final JdbcClient db;
    private final LinkSecrets secrets;

    NetworkRows(JdbcClient db, LinkSecrets secrets) {
        this.db = db;
        this.secrets = secrets;
    }

    /// Whether this week has not been drawn.
    boolean isDue(LocalDate week) {
        return db.sql("select network_is_due(?, ?)")
                .params(secrets.house(), week)
                .query(Boolean.class)
                .single();
    }

    /// In the order of their days; of more than fit beside the pages, the latest.
    List<Given> gifts(LocalDate from) {
        var gifts = new ArrayList<Given>();
        var numbers = new HashMap<UUID, Integer>();
        db.sql(
                        """
                        select giver, receiver, day
                          from (select giver, receiver, day from network_gifts(?, ?) order by day desc limit ?) latest
                         order by day
                        """)
                .withFetchSize(AT_A_TIME)
                .params(secrets.house(), from, MOST)
                .query(row -> {
                    gifts.add(
                            new Given(
                                    number(numbers, row.getObject(1, UUID.class)),
                                    number(numbers, row.getObject(2, UUID.class)),
                                    row.getObject(3, LocalDate.class).toEpochDay()));
                });
        return gifts;
    }

    /// Of several who drew the same week, one keeps it.
    boolean keep(LocalDate week, Optional<Health> health, Instant now) {
        return db.sql("select keep_network(?, ?, ?, ?)")
                .params(
                        secrets.house(),
                        week,
                        health.map(NetworkRows::figures).orElseGet(() -> new Double[0]),
                        Timestamp.from(now))
                .query(Boolean.class)
                .single();
    }

    /// The last that was drawn.
    Optional<NetworkWeek> latest() {
        return db.sql(
                        """
                        select week, reciprocity, correlation, passed_on, only_receive, only_give
                          from network_week order by week desc limit 1
                        """)
                .query(NetworkRows::week)
                .optional();
    }

    private static int number(HashMap<UUID, Integer> numbers, UUID member) {
        return numbers.computeIfAbsent(member, _ -> numbers.size());
    }

    private static Double[] figures(Health health) {
        var figures = new ArrayList<@Nullable Double>();
        add(figures, health.reciprocity());
        add(figures, health.correlation());
        add(figures, health.passedOn());
        figures.add(health.onlyReceive().doubleValue());
        figures.add(health.onlyGive().doubleValue());
        return figures.toArray(Double[]::new);
    }

    private static void add(List<@Nullable Double> figures, @Nullable Figure figure) {
        figures.add(figure == null ? null : figure.value().doubleValue());
        figures.add(figure == null ? null : figure.low().doubleValue());
        figures.add(figure == null ? null : figure.high().doubleValue());
    }

    private static NetworkWeek week(ResultSet row, int n) throws SQLException {
        var receive = row.getBigDecimal("only_receive");
        return new NetworkWeek(
                row.getObject("week", LocalDate.class),
                receive == null
                        ? null
                        : new Health(
                                figure(row.getArray("reciprocity")),
                                figure(row.getArray("correlation")),
                                figure(row.getArray("passed_on")),
                                receive,
                                row.getBigDecimal("only_give")));
    }

    private static @Nullable Figure figure(@Nullable Array array) throws SQLException {
        return array == null ? null : Figure.of(List.of((BigDecimal[]) array.getArray()));
    }
}
