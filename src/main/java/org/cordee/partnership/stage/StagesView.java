package org.cordee.partnership.stage;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cordee.current.MemberId;
import org.cordee.partnership.Partnership;
import org.jspecify.annotations.Nullable;

/// The path of a room as one of its parties finds it.
///
/// @param shown the stages of this page of the path
/// @param awaiting what one has not sealed, of the whole path
/// @param notGood the stages on their way of which the latest check says that they are not good for
///   everybody
/// @param commitments that nothing has ended, due soon first; one more than a page where there are
///   more
public record StagesView(
        Partnership room,
        MemberId me,
        boolean inside,
        Path path,
        List<PathStage> shown,
        List<Awaiting> awaiting,
        Set<StageId> notGood,
        List<Commitment> commitments,
        CommitmentForm form,
        Instant now) {

    public String state() {
        return path.stages().isEmpty() ? "none" : "path";
    }

    /// Stages that one answer of one's own, or somebody's no, calls back to: each once.
    public List<Call> calls() {
        return path.stages().stream().flatMap(stage -> call(stage).stream()).toList();
    }

    /// @param awaits the kind of question that waits for one's seal; null where somebody said no
    public record Call(PathStage stage, @Nullable String awaits) {}

    private Optional<Call> call(PathStage stage) {
        return awaiting.stream()
                .filter(each -> each.stage().equals(stage.id()))
                .findFirst()
                .map(each -> new Call(stage, each.kind()))
                .or(() ->
                        notGood.contains(stage.id())
                                ? Optional.of(new Call(stage, null))
                                : Optional.empty());
    }

    /// From which stage on the page before this one shows the path; 0 where it begins here.
    public int earlier() {
        return shown.isEmpty() || shown.getFirst().number() == 1
                ? 0
                : Math.max(1, shown.getFirst().number() - Stages.PAGE);
    }

    /// The same of the page behind it; 0 where the path ends here.
    public int later() {
        return shown.isEmpty() || shown.getLast().number() == path.stages().size()
                ? 0
                : shown.getLast().number() + 1;
    }
}
