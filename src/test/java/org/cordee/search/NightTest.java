package org.cordee.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;
import org.cordee.InTheHouse;
import org.cordee.affinity.Candidate;
import org.cordee.letter.LinkSecrets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Who draws a night, and who waits for it.
@InTheHouse
class NightTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Autowired JdbcClient db;
    @Autowired LinkSecrets secrets;
    @Autowired PlatformTransactionManager transactions;

    private final AtomicInteger drawings = new AtomicInteger();
    private volatile CountDownLatch reading = new CountDownLatch(0);
    private volatile CountDownLatch begun = new CountDownLatch(1);

    /// Whose reading lasts as long as a test wants.
    private final class Slow extends SearchRows {
        Slow() {
            super(db, secrets);
        }

        @Override
        <T> T entries(LocalDate today, Function<Stream<Candidate>, T> use) {
            assertThat(TransactionSynchronizationManager.isActualTransactionActive()).isTrue();
            drawings.incrementAndGet();
            begun.countDown();
            try {
                assertThat(reading.await(20, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
            return use.apply(Stream.empty());
        }
    }

    @Test
    void while_one_draws_the_others_read_the_last_night() throws Exception {
        var night = new Night(new Slow(), transactions);
        var last = night.of(TODAY);
        reading = new CountDownLatch(1);
        begun = new CountDownLatch(1);
        try (var others = Executors.newVirtualThreadPerTaskExecutor()) {
            var drawing = others.submit(() -> night.of(TODAY.plusDays(1)));
            assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
            for (int n = 0; n < 50; n++) {
                assertThat(night.of(TODAY.plusDays(1))).isSameAs(last);
            }
            reading.countDown();
            assertThat(drawing.get()).isNotSameAs(last);
            assertThat(night.of(TODAY.plusDays(1))).isSameAs(drawing.get());
        }
        assertThat(drawings).hasValue(2);
    }

    @Test
    void the_first_night_is_waited_for_and_drawn_once() throws Exception {
        var night = new Night(new Slow(), transactions);
        reading = new CountDownLatch(1);
        try (var others = Executors.newVirtualThreadPerTaskExecutor()) {
            var one = others.submit(() -> night.of(TODAY));
            assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
            var other = others.submit(() -> night.of(TODAY));
            reading.countDown();
            assertThat(other.get()).isSameAs(one.get());
        }
        assertThat(drawings).hasValue(1);
    }
}
