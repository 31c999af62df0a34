package org.cordee.partnership.stage;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.cordee.current.MemberId;
import org.cordee.partnership.agreement.Agreement;
import org.jspecify.annotations.Nullable;

/// A stage of the path as its agreements say it: its text, and its doors.
///
/// @param number its place on the path, from 1
/// @param text what stands; null while it is still being written
/// @param proposals of another text, oldest first
/// @param doors what some have said of a door that has not opened, oldest first
public record PathStage(
        StageId id,
        int number,
        State state,
        @Nullable Wording text,
        List<Wording> proposals,
        List<Agreement> doors) {

    /// The kind of agreement that the text of a stage is.
    public static final String TEXT = "stage";

    /// The kind of round in which each says whether what they get is worth what they give.
    public static final String CHECK = "stage-check";

    /// The kind of round in which each says how far what they wanted from a stage came.
    public static final String RESULTS = "stage-results";

    /// The doors of a stage, each a kind of agreement upon its text.
    public enum Door {
        ENTRY("stage-entry"),
        EXIT("stage-exit"),
        /// To stop where one is: the way out that was written beforehand.
        STOP("stage-stop");

        private final String kind;

        Door(String kind) {
            this.kind = kind;
        }

        public String kind() {
            return kind;
        }

        static Optional<Door> of(String kind) {
            return List.of(values()).stream().filter(door -> door.kind.equals(kind)).findFirst();
        }
    }

    /// A text with who proposed it and who has said what to it.
    public record Wording(Agreement agreement, StageText words) {}

    /// Where a stage stands.
    public sealed interface State {
        /// Proposed, and not agreed.
        record Writing() implements State {}

        /// Its text stands; its door has not opened.
        record Waiting() implements State {}

        /// Opened by all.
        record Open(Instant since) implements State {}

        /// All have said that its exit conditions are met.
        record Passed(Instant at) implements State {}

        /// All have said to stop here, and perhaps why: a stage that did its work.
        record Stopped(Instant at, String why) implements State {}

        /// Whether the path goes on behind it.
        default boolean over() {
            return this instanceof Passed || this instanceof Stopped;
        }
    }

    /// The text that stands, or the first that is proposed.
    public StageText words() {
        return text == null ? proposals.getFirst().words() : text.words();
    }

    /// What has been said of a door that has not opened; the first to speak where two did at once.
    public Optional<Agreement> door(Door door) {
        return doors.stream()
                .filter(agreement -> agreement.kind().equals(door.kind()))
                .min(Comparator.comparing(agreement -> agreement.id().value().toString()));
    }

    /// A door of which others have spoken and this member has not.
    public Optional<Door> doorAwaiting(MemberId member) {
        return doors.stream()
                .filter(agreement -> agreement.voice(member).isEmpty())
                .flatMap(agreement -> Door.of(agreement.kind()).stream())
                .findFirst();
    }

    /// Whether a text is proposed to which this member has answered neither by a word nor, since,
    /// by another wording.
    public boolean textAwaits(MemberId member) {
        var answered =
                proposals.stream()
                        .filter(wording -> wording.agreement().author().equals(member))
                        .map(wording -> wording.agreement().id().value().toString())
                        .max(Comparator.naturalOrder())
                        .orElse("");
        return proposals.stream()
                .map(Wording::agreement)
                .anyMatch(agreement ->
                        agreement.voice(member).isEmpty()
                                && agreement.id().value().toString().compareTo(answered) > 0);
    }
}
