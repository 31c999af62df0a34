package org.cordee.search;

import java.time.LocalDate;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import org.cordee.affinity.Index;
import org.cordee.affinity.Members;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// All who look, as they were in the night: in memory, the same on every node, until the next. One
/// draws it; meanwhile whoever asks reads the last one.
@Component
class Night {
    private record Drawn(LocalDate day, Members members) {}

    private final SearchRows rows;
    private final TransactionTemplate whole;
    private final ReentrantLock pen = new ReentrantLock();
    private volatile @Nullable Drawn drawn;

    Night(SearchRows rows, PlatformTransactionManager transactions) {
        this.rows = rows;
        this.whole = new TransactionTemplate(transactions);
    }

    /// To be asked outside a transaction: where there is no earlier night one waits for the first,
    /// and whoever waits is not to hold a connection that others need.
    Members of(LocalDate today) {
        var last = drawn;
        if (last != null && last.day().equals(today)) {
            return last.members();
        }
        if (last == null) {
            pen.lock();
        } else if (!pen.tryLock()) {
            return last.members();
        }
        try {
            return draw(today);
        } finally {
            pen.unlock();
        }
    }

    private Members draw(LocalDate today) {
        var last = drawn;
        if (last == null || !last.day().equals(today)) {
            var members = whole.execute(_ -> rows.entries(today, Index::of).now());
            last = new Drawn(today, Objects.requireNonNull(members));
            drawn = last;
        }
        return last.members();
    }

    /// So that the next who asks reads what the database holds.
    void forget() {
        drawn = null;
    }
}
