package org.cordee.partnership.page;

import java.time.YearMonth;
import java.util.Map;
import java.util.SortedSet;
import org.cordee.partnership.signal.Living;

/// Of which sorts there is evidence that a partnership lives, and in which months: all that anyone
/// is told of it.
public record PageEvidence(Map<Living.Sort, SortedSet<YearMonth>> months) {
    public PageEvidence {
        months = Map.copyOf(months);
    }
}
