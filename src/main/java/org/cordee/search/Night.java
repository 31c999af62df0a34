package org.cordee.search;

import java.time.LocalDate;
import org.cordee.affinity.Index;
import org.cordee.affinity.Members;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// All who look, as they were in the night: in memory, the same on every node, until the next.
@Component
class Night {
    private record Drawn(LocalDate day, Members members) {}

    private final SearchRows rows;
    private volatile @Nullable Drawn drawn;

    Night(SearchRows rows) {
        this.rows = rows;
    }

    /// Whoever asks first of a day draws it for all.
    @Transactional
    Members of(LocalDate today) {
        var last = drawn;
        return last != null && last.day().equals(today) ? last.members() : draw(today);
    }

    private synchronized Members draw(LocalDate today) {
        var last = drawn;
        if (last == null || !last.day().equals(today)) {
            last = new Drawn(today, rows.entries(today, Index::of).now());
            drawn = last;
        }
        return last.members();
    }

    /// So that the next who asks reads what the database holds.
    void forget() {
        drawn = null;
    }
}
