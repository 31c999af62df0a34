package org.cordee.partnership.stage;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cordee.current.MemberId;
import org.cordee.partnership.Partnership;

/// The path of a room as one of its parties finds it.
///
/// @param asked the latest sealed question of each kind about each stage
/// @param commitments that nothing has ended, due soon first; one more than a page where there are
///   more
public record StagesView(
        Partnership room,
        MemberId me,
        boolean inside,
        Path path,
        List<Asked> asked,
        List<Commitment> commitments,
        CommitmentForm form,
        Instant now) {

    public String state() {
        return path.stages().isEmpty() ? "none" : "path";
    }

    /// What is to be sealed about a stage, a kind of round; empty where nothing waits for one.
    public Optional<String> awaits(PathStage stage) {
        return of(stage).filter(Asked::awaits).map(Asked::kind).findFirst();
    }

    /// Whether the latest check says that it is not good for everybody.
    public boolean notGood(PathStage stage) {
        return of(stage).anyMatch(Asked::no);
    }

    private java.util.stream.Stream<Asked> of(PathStage stage) {
        return asked.stream().filter(each -> each.stage().equals(stage.id()));
    }
}
