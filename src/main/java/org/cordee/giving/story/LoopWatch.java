package org.cordee.giving.story;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.cordee.giving.network.NetworkWeeks;
import org.cordee.web.Unspoken;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Looks every few seconds whether a loop has closed, and whether the network was drawn this week.
/// Whichever node comes first does it.
@Component
public class LoopWatch implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(LoopWatch.class);
    private static final int EVERY_SECONDS = 10;

    private final LoopTeller teller;
    private final NetworkWeeks weeks;
    private final Semaphore bell = new Semaphore(0);
    private volatile boolean running;

    LoopWatch(LoopTeller teller, NetworkWeeks weeks) {
        this.teller = teller;
        this.weeks = weeks;
    }

    @Override
    public void start() {
        running = true;
        Thread.ofPlatform().daemon().name("loop-watch").start(this::watch);
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
                look();
                weeks.draw();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException broken) {
                LOG.error("The loop watch looks again in a moment", new Unspoken(broken));
            }
        }
    }

    private void look() {
        while (running) {
            if (!teller.tell()) {
                return;
            }
        }
    }
}
