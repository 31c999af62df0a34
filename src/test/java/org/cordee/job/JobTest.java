package org.cordee.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/// A work of the house begins when told, goes on after a fault, and has ended once it was stopped.
class JobTest {
    private final AtomicInteger atWork = new AtomicInteger();
    private final AtomicInteger mostAtWork = new AtomicInteger();
    private final Semaphore looked = new Semaphore(0);

    @Test
    void looks_at_once_when_rung_and_goes_on_after_a_fault() throws InterruptedException {
        var job =
                new Looking(
                        Duration.ofHours(1),
                        () -> {
                            throw new IllegalStateException("nothing that a log may repeat");
                        });
        job.start();
        job.ring();
        looks(1);
        job.ring();
        looks(1);
        job.stop();
    }

    @Test
    void looks_again_when_its_time_has_come() throws InterruptedException {
        var job = new Looking(Duration.ofMillis(5), () -> {});
        job.start();
        looks(3);
        job.stop();
    }

    @Test
    void nothing_is_under_way_once_it_has_stopped() throws InterruptedException {
        var begun = new CountDownLatch(1);
        var job =
                new Looking(
                        Duration.ofHours(1),
                        () -> {
                            begun.countDown();
                            pause();
                        });
        job.start();
        job.ring();
        begun.await();
        job.stop();
        assertThat(atWork).hasValue(0);
        assertThat(job.isRunning()).isFalse();
    }

    @Test
    void begun_again_and_again_it_is_one() throws InterruptedException {
        var job = new Looking(Duration.ofMillis(1), JobTest::pause);
        for (int n = 0; n < 20; n++) {
            job.start();
            job.start();
            job.ring();
            looks(1);
            job.stop();
        }
        assertThat(mostAtWork).hasValue(1);
    }

    private void looks(int times) throws InterruptedException {
        assertThat(looked.tryAcquire(times, 10, TimeUnit.SECONDS)).isTrue();
    }

    private static void pause() {
        try {
            Thread.sleep(30);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private final class Looking extends Job {
        private final Runnable work;

        Looking(Duration every, Runnable work) {
            super("looking", every);
            this.work = work;
        }

        @Override
        protected void look() {
            mostAtWork.accumulateAndGet(atWork.incrementAndGet(), Math::max);
            looked.release();
            try {
                work.run();
            } finally {
                atWork.decrementAndGet();
            }
        }
    }
}
