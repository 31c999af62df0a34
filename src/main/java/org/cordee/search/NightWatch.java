package org.cordee.search;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.cordee.web.Unspoken;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Looks every minute whether a night has fallen, and draws who looks, so that nobody waits for it
/// who asks first; then whether the round of this week has been held, and holds it where it has
/// not: one that fell, or a Monday on which no machine ran, is taken up by whichever node is there.
@Component
public class NightWatch implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(NightWatch.class);
    private static final int EVERY_SECONDS = 60;

    private final Night night;
    private final Weeks weeks;
    private final Clock clock;
    private final Semaphore bell = new Semaphore(0);
    private volatile boolean running;

    NightWatch(Night night, Weeks weeks, Clock clock) {
        this.night = night;
        this.weeks = weeks;
        this.clock = clock;
    }

    @Override
    public void start() {
        running = true;
        Thread.ofPlatform().daemon().name("night-watch").start(this::watch);
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
                    night.of(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
                    weeks.hold();
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException broken) {
                LOG.error("The night watch looks again in a minute", new Unspoken(broken));
            }
        }
    }
}
