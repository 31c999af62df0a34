package org.cordee.search;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.cordee.web.Unspoken;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Looks every minute whether the round of this week has been held, and holds it where it has not:
/// so one that fell, or a Monday on which no machine ran, is taken up by whichever node is there.
@Component
public class Mondays implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Mondays.class);
    private static final int EVERY_SECONDS = 60;

    private final Weeks weeks;
    private final Semaphore bell = new Semaphore(0);
    private volatile boolean running;

    Mondays(Weeks weeks) {
        this.weeks = weeks;
    }

    @Override
    public void start() {
        running = true;
        Thread.ofPlatform().daemon().name("weekly-round").start(this::watch);
    }

    @Override
    public void stop() {
        running = false;
        bell.release();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void watch() {
        while (running) {
            try {
                bell.tryAcquire(EVERY_SECONDS, TimeUnit.SECONDS);
                if (running) {
                    weeks.hold();
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException broken) {
                LOG.error("The weekly round waits for another minute", new Unspoken(broken));
            }
        }
    }
}
