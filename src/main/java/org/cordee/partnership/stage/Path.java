package org.cordee.partnership.stage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.cordee.partnership.agreement.Agreement;
import org.cordee.partnership.stage.PathStage.Door;
import org.cordee.partnership.stage.PathStage.State;
import org.cordee.partnership.stage.PathStage.Wording;
import org.jspecify.annotations.Nullable;

/// The stages of a room, in their order.
public record Path(List<PathStage> stages) {

    /// The most that one room holds.
    public static final int MOST_STAGES = 40;

    /// The kinds of agreement that a path is read from.
    static final List<String> KINDS =
            List.of(PathStage.TEXT, Door.ENTRY.kind(), Door.EXIT.kind(), Door.STOP.kind());

    /// How the terms of an agreement are read.
    interface Terms {
        StageText text(Agreement agreement);

        /// Why one would stop.
        String why(Agreement agreement);
    }

    /// The path as agreements tell it that stand or are open. A stage of which neither a text
    /// stands nor one is proposed is none.
    static Path of(List<Agreement> current, Terms terms) {
        var bySubject = new TreeMap<StageId, List<Agreement>>();
        current.forEach(agreement ->
                bySubject
                        .computeIfAbsent(new StageId(agreement.subject()), _ -> new ArrayList<>())
                        .add(agreement));
        var stages = new ArrayList<PathStage>();
        bySubject.forEach((id, all) -> {
            var text = one(all, agreement -> is(agreement, PathStage.TEXT) && agreement.standing());
            var proposals =
                    all.stream()
                            .filter(agreement -> is(agreement, PathStage.TEXT) && agreement.open())
                            .map(agreement -> new Wording(agreement, terms.text(agreement)))
                            .toList();
            if (text != null || !proposals.isEmpty()) {
                var doors =
                        all.stream()
                                .filter(agreement ->
                                        !is(agreement, PathStage.TEXT) && agreement.open())
                                .toList();
                stages.add(
                        new PathStage(
                                id,
                                stages.size() + 1,
                                state(all, text, terms),
                                text == null ? null : new Wording(text, terms.text(text)),
                                proposals,
                                doors));
            }
        });
        return new Path(List.copyOf(stages));
    }

    /// The first end that was agreed counts: what two doors said at the same instant is told once.
    private static State state(List<Agreement> all, @Nullable Agreement text, Terms terms) {
        var end =
                all.stream()
                        .filter(agreement ->
                                agreement.standing()
                                        && (is(agreement, Door.EXIT.kind())
                                                || is(agreement, Door.STOP.kind())))
                        .min(Comparator.comparing(Path::closed).thenComparing(Agreement::kind));
        if (end.isPresent()) {
            var at = closed(end.get());
            return is(end.get(), Door.EXIT.kind())
                    ? new State.Passed(at)
                    : new State.Stopped(at, terms.why(end.get()));
        }
        var entry = one(all, agreement -> is(agreement, Door.ENTRY.kind()) && agreement.standing());
        if (entry != null) {
            return new State.Open(closed(entry));
        }
        return text == null ? new State.Writing() : new State.Waiting();
    }

    public Optional<PathStage> stage(StageId id) {
        return stages.stream().filter(stage -> stage.id().equals(id)).findFirst();
    }

    /// The stage one is at: the first that is open, else the first that is not over.
    public Optional<PathStage> present() {
        return stages.stream()
                .filter(stage -> stage.state() instanceof State.Open)
                .findFirst()
                .or(() -> stages.stream().filter(stage -> !stage.state().over()).findFirst());
    }

    /// Whether a stage is drawn as the one where one is: all that are open are, for several may be.
    public boolean isPresent(PathStage stage) {
        return stage.state() instanceof State.Open || present().filter(stage::equals).isPresent();
    }

    /// The stages around the one where one is, at the most so many.
    public List<PathStage> around(int most) {
        var at = present().map(PathStage::number).orElse(stages.size());
        var from = Math.clamp(at - 1 - most / 2, 0, Math.max(0, stages.size() - most));
        return stages.subList(from, Math.min(stages.size(), from + most));
    }

    /// The stages from this number on, at the most so many; from the first where the path is
    /// shorter.
    public List<PathStage> from(int number, int most) {
        var first = number > stages.size() ? 0 : number - 1;
        return stages.subList(first, Math.min(stages.size(), first + most));
    }

    private static @Nullable Agreement one(List<Agreement> all, Predicate<Agreement> which) {
        return all.stream().filter(which).findFirst().orElse(null);
    }

    private static boolean is(Agreement agreement, String kind) {
        return agreement.kind().equals(kind);
    }

    private static java.time.Instant closed(Agreement agreement) {
        return java.util.Objects.requireNonNull(agreement.closedAt());
    }
}
