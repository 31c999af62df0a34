package org.cordee.partnership.exit;

import java.time.Clock;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.cordee.letter.Letters;
import org.cordee.web.Unspoken;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Keeps what stayed of a room for three years after the last party left, says so thirty days
/// before the end, and then forgets it. Any node may do it, one does; done twice it is done once.
@Component
public class Keeping implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Keeping.class);

    private static final int EVERY_HOURS = 6;

    private final KeepingRows rows;
    private final Letters letters;
    private final TransactionTemplate whole;
    private final Clock clock;
    private final Semaphore stop = new Semaphore(0);
    private volatile boolean running;

    Keeping(
            KeepingRows rows,
            Letters letters,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.rows = rows;
        this.letters = letters;
        this.whole = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /// What was done at one go.
    public record Done(int announced, int forgotten) {}

    /// Announces what is to be announced and forgets what is due, until nothing is.
    public Done tidy() {
        int announced = 0;
        int forgotten = 0;
        for (int told = announce(); told > 0; told = announce()) {
            announced += told;
        }
        for (int gone = forget(); gone > 0; gone = forget()) {
            forgotten += gone;
        }
        return new Done(announced, forgotten);
    }

    private int announce() {
        return count(() -> {
            letters.ring();
            return rows.announce(clock.instant());
        });
    }

    private int forget() {
        return count(() -> rows.forget(clock.instant()));
    }

    private int count(java.util.function.IntSupplier work) {
        var counted = whole.execute(_ -> work.getAsInt());
        return counted == null ? 0 : counted;
    }

    @Override
    public void start() {
        running = true;
        stop.drainPermits();
        Thread.ofVirtual().name("keeping").start(this::keep);
    }

    @Override
    public void stop() {
        running = false;
        stop.release();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void keep() {
        while (running) {
            try {
                var done = tidy();
                if (done.announced() > 0 || done.forgotten() > 0) {
                    LOG.info(
                            "Rooms left three years ago: {} announced, {} forgotten",
                            done.announced(),
                            done.forgotten());
                }
            } catch (RuntimeException broken) {
                LOG.error("Rooms wait to be forgotten", new Unspoken(broken));
            }
            try {
                if (stop.tryAcquire(EVERY_HOURS, TimeUnit.HOURS)) {
                    return;
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
