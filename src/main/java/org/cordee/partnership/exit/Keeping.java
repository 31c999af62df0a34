package org.cordee.partnership.exit;

import java.time.Clock;
import java.time.Duration;
import org.cordee.job.Job;
import org.cordee.letter.Letters;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Keeps what stayed of a room for three years after the last party left, says so thirty days
/// before the end, and then forgets it. Any node may do it, one does; done twice it is done once.
@Component
public class Keeping extends Job {
    private static final Logger LOG = LoggerFactory.getLogger(Keeping.class);

    private final KeepingRows rows;
    private final Letters letters;
    private final TransactionTemplate whole;
    private final Clock clock;

    Keeping(
            KeepingRows rows,
            Letters letters,
            PlatformTransactionManager transactions,
            Clock clock) {
        super("keeping", Duration.ofHours(6));
        this.rows = rows;
        this.letters = letters;
        this.whole = new TransactionTemplate(transactions);
        this.clock = clock;
        ring();
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
            letters.ringAfterCommit();
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
    protected void look() {
        var done = tidy();
        if (done.announced() > 0 || done.forgotten() > 0) {
            LOG.info(
                    "Rooms left three years ago: {} announced, {} forgotten",
                    done.announced(),
                    done.forgotten());
        }
    }
}
