package org.cordee.partnership.stage;

import java.util.UUID;

/// Which stage: the subject of its texts, its doors and its rounds. Stages follow one another in
/// the order in which they were first written.
public record StageId(UUID value) implements Comparable<StageId> {
    public static StageId of(String text) {
        return new StageId(UUID.fromString(text));
    }

    /// By their letters, as the database sorts them.
    @Override
    public int compareTo(StageId other) {
        return value.toString().compareTo(other.value.toString());
    }
}
