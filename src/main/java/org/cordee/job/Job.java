package org.cordee.job;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.cordee.web.Unspoken;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// A work that the house does by itself, on a thread of its own from start to stop: every so often,
/// and at once when rung. Every node does it, so whatever it does in the database must come out the
/// same when two nodes do it together. What breaks is logged without its words and tried again.
public abstract class Job implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Job.class);

    /// How long whoever stops waits for what is under way: less than the house gives all of them
    /// together when it closes.
    private static final Duration FAREWELL = Duration.ofSeconds(20);

    private final String name;
    private final Duration every;
    private final Semaphore bell = new Semaphore(0);
    private volatile @Nullable Thread thread;

    /// @param name of the thread, as logs show it
    /// @param every how long it waits at most between two looks, and before the first
    protected Job(String name, Duration every) {
        this.name = name;
        this.every = every;
    }

    /// Does what there is to do. A long work asks [#isRunning] between its parts.
    protected abstract void look();

    /// Looks now, or once more when it is looking already.
    protected final void ring() {
        bell.release();
    }

    @Override
    public final synchronized void start() {
        if (thread == null) {
            var hired = Thread.ofPlatform().daemon().name(name).unstarted(this::keepLooking);
            thread = hired;
            hired.start();
        }
    }

    /// Once this returns nothing more is done, unless a work took longer than we can wait.
    @Override
    public final synchronized void stop() {
        var leaving = thread;
        thread = null;
        ring();
        if (leaving == null || leaving == Thread.currentThread()) {
            return;
        }
        try {
            if (!leaving.join(FAREWELL)) {
                LOG.warn("{} is still at work after {} s", name, FAREWELL.toSeconds());
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public final boolean isRunning() {
        return thread != null;
    }

    private void keepLooking() {
        while (isMine()) {
            try {
                bell.tryAcquire(every.toMillis(), TimeUnit.MILLISECONDS);
                bell.drainPermits();
                if (isMine()) {
                    look();
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException broken) {
                LOG.error("{} looks again in {} s", name, every.toSeconds(), new Unspoken(broken));
            }
        }
    }

    /// A thread that outlived its farewell must not go on beside the one started after it.
    private boolean isMine() {
        return thread == Thread.currentThread();
    }
}
