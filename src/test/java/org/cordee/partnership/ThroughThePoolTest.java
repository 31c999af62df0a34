package org.cordee.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.cordee.InTheHouse;
import org.cordee.Somebody;
import org.cordee.current.Entrance;
import org.cordee.current.MemberId;
import org.cordee.member.Members;
import org.cordee.partnership.expectation.Expectations;
import org.cordee.web.NotFound;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Ten thousand transactions of a hundred and twenty-five members over the application's own pool
/// of sixteen connections: each is the member it was begun for, or nobody.
@InTheHouse
class ThroughThePoolTest {
    private static final int THREADS = 50;
    private static final int TRANSACTIONS = 10_000;

    @Autowired Partnerships partnerships;
    @Autowired Expectations expectations;
    @Autowired Members members;
    @Autowired JdbcClient db;
    @Autowired PlatformTransactionManager transactions;

    private record Guest(Somebody who, UUID room) {
        MemberId id() {
            return new MemberId(who.id());
        }

        String words() {
            return "Le mot de " + who.id();
        }
    }

    private final ConcurrentLinkedQueue<String> foreign = new ConcurrentLinkedQueue<>();
    private final AtomicInteger done = new AtomicInteger();

    @Test
    void ten_thousand_transactions_read_no_row_of_anybody_else() throws Exception {
        var crowd = new ArrayList<List<Guest>>();
        for (int i = 0; i < THREADS; i++) {
            var group = new ArrayList<Guest>();
            for (int j = 0; j < 2 + i % 2; j++) {
                group.add(guest(i + "." + j));
            }
            crowd.add(group);
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = new ArrayList<java.util.concurrent.Future<?>>();
            for (int i = 0; i < THREADS; i++) {
                var group = crowd.get(i);
                var next = crowd.get((i + 1) % THREADS).getFirst();
                var chance = new Random(i);
                all.add(
                        threads.submit(() -> {
                            for (int n = 0; n < TRANSACTIONS / THREADS; n++) {
                                visit(
                                        group.get(chance.nextInt(group.size())),
                                        next,
                                        chance.nextInt(7));
                                done.incrementAndGet();
                            }
                            return null;
                        }));
            }
            for (var one : all) {
                one.get(180, TimeUnit.SECONDS);
            }
        }
        assertThat(foreign).isEmpty();
        assertThat(done).hasValue(TRANSACTIONS);
    }

    /// The canary: what this test compares would differ, were a connection somebody else's.
    @Test
    void a_row_of_somebody_else_would_be_seen() throws Exception {
        var one = guest("canary");
        var other = guest("canary too");
        Entrance.with(
                other.who().token(),
                () -> {
                    same(
                            one,
                            raw("select member::text from account"),
                            List.of(one.who().id().toString()));
                    return null;
                });
        assertThat(foreign).hasSize(1);
    }

    private void visit(Guest me, Guest stranger, int what) throws Exception {
        switch (what) {
            // What no condition of ours narrows: the policies alone answer.
            case 0 ->
                    as(me, () -> raw("select member::text from account"), me.who().id().toString());
            case 1 -> as(me, () -> raw("select words from answer"), me.words());
            case 2 ->
                    as(
                            me,
                            () ->
                                    partnerships.mine(me.id(), null).stream()
                                            .map(PartnershipLine::purpose)
                                            .toList(),
                            "Salle de " + me.who().id());
            case 3 -> as(me, () -> List.of(members.settings(me.id()).email()), me.who().email());
            case 4 ->
                    Entrance.with(
                            me.who().token(),
                            () -> {
                                try {
                                    var view =
                                            expectations.view(
                                                    me.id(), new PartnershipId(stranger.room()));
                                    foreign.add(me.who().id() + " saw " + view);
                                } catch (NotFound asItShould) {
                                    same(me, List.of("not found"), List.of("not found"));
                                }
                                return null;
                            });
            case 5 ->
                    Entrance.with(
                            me.who().token(),
                            () -> {
                                // A transaction that ends badly leaves nobody behind either.
                                try {
                                    raw("select 1/0 from account where member is not null");
                                    foreign.add("no failure");
                                } catch (DataAccessException asItShould) {
                                    same(me, List.of(), List.of());
                                }
                                return null;
                            });
            default -> same(me, raw("select id::text from member limit 1"), List.of());
        }
    }

    private void as(Guest me, Callable<List<String>> deed, String expected) throws Exception {
        Entrance.with(
                me.who().token(),
                () -> {
                    same(me, deed.call(), List.of(expected));
                    return null;
                });
    }

    private List<String> raw(String sql) {
        return new TransactionTemplate(transactions)
                .execute(_ -> db.sql(sql).query(String.class).list());
    }

    private void same(Guest me, List<String> read, List<String> expected) {
        if (!read.equals(expected)) {
            foreign.add(me.who().id() + " read " + read + " instead of " + expected);
        }
    }

    private Guest guest(String name) throws SQLException {
        var who = Somebody.named("Passage " + name);
        var room = who.opens("Salle de " + who.id());
        var guest = new Guest(who, room);
        who.drafts(who.roundOf(room), guest.words());
        return guest;
    }
}
