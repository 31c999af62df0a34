package org.cordee.member.record;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// What one reader reads of somebody's record.
public record ReadRecord(List<RecordLine> lines) {
    public ReadRecord {
        lines = List.copyOf(lines);
    }

    public boolean isNothing() {
        return lines.isEmpty();
    }

    public List<RecordLine> of(EntryKind kind) {
        return lines.stream().filter(line -> line.kind() == kind).toList();
    }

    /// What practice, supervision or continuing education comes to.
    public Optional<BigDecimal> sum(EntryKind kind) {
        return of(kind).stream().map(RecordLine::amount).filter(sum -> sum != null).findFirst();
    }
}
