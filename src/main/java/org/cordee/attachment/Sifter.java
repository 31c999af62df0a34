package org.cordee.attachment;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.cordee.web.Unspoken;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Looks at files one after the other, so that the memory they take has a bound, each for so long
/// and no longer. What breaks while it is looked at is refused as one that cannot be read.
@Component
class Sifter {
    private static final Logger LOG = LoggerFactory.getLogger(Sifter.class);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Semaphore desk = new Semaphore(1);

    Sifting sift(byte[] file) {
        // What is refused at a glance does not wait.
        if (file.length == 0 || file.length > Sieve.LARGEST) {
            return Sieve.sift(file);
        }
        try {
            if (!desk.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                return Sieve.refused(WhyNot.BUSY);
            }
            var look =
                    new FutureTask<>(() -> {
                        try {
                            return Sieve.sift(file);
                        } finally {
                            desk.release();
                        }
                    });
            // A thread of its own: it can be left behind, and its stack may end.
            Thread.ofPlatform().daemon().name("attachment").start(look);
            return look.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException endless) {
            LOG.warn("An attached file was looked at for {} s and let go", PATIENCE.toSeconds());
            return Sieve.refused(WhyNot.UNREADABLE);
        } catch (ExecutionException broken) {
            LOG.warn("An attached file could not be looked at", new Unspoken(broken));
            return Sieve.refused(WhyNot.UNREADABLE);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Sieve.refused(WhyNot.BUSY);
        }
    }
}
