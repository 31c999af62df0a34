package org.cordee.partnership.stage;

import java.time.Instant;
import java.util.List;
import org.cordee.current.MemberId;
import org.cordee.partnership.Partnership;
import org.cordee.partnership.agreement.Agreement;
import org.jspecify.annotations.Nullable;

/// What a party finds on the page of a stage.
///
/// @param before the stage before it, where that one is not over
/// @param inside whether one is in the room
/// @param again what could not be done just now, with what was typed; null where nothing was
public record StageView(
        Partnership room,
        MemberId me,
        PathStage stage,
        @Nullable PathStage before,
        boolean inside,
        Asking check,
        Asking results,
        List<Commitment> commitments,
        CommitmentForm form,
        Instant now,
        @Nullable Again again) {

    /// Why something could not be done.
    public enum Trouble {
        /// All have agreed on another text since the page was shown.
        MOVED,
        /// What one answered is not open any more.
        CLOSED,
        /// One's own part of the text is not written.
        NO_SHARE,
        LONG_WHY,
        NO_ANSWER,
        LONG_LINE,
        /// Another window wrote at the same answer.
        CROSSED,
        /// The question has opened or ended.
        OVER
    }

    /// What was tried, and what was typed with it.
    public record Again(Trouble trouble, String value, String words) {
        static Again of(Trouble trouble) {
            return new Again(trouble, "", "");
        }
    }

    /// For `data-state`.
    public String state() {
        return switch (stage.state()) {
            case PathStage.State.Writing _ -> "writing";
            case PathStage.State.Waiting _ -> "waiting";
            case PathStage.State.Open _ -> "open";
            case PathStage.State.Passed _ -> "passed";
            case PathStage.State.Stopped _ -> "stopped";
        };
    }

    /// A party with what they give and get in a text.
    public record Part(MemberId member, String name, boolean mine, String gives, String gets) {}

    /// Everybody's part in a text, those who are in the room first; who is in it and has written
    /// none has an empty one.
    public List<Part> parts(StageText words) {
        var parts = new java.util.ArrayList<Part>();
        for (var party : room.present()) {
            var share = words.share(party.member());
            parts.add(
                    new Part(
                            party.member(),
                            party.name(),
                            party.member().equals(me),
                            share.map(StageText.Share::gives).orElse(""),
                            share.map(StageText.Share::gets).orElse("")));
        }
        return List.copyOf(parts);
    }

    /// Who has said nothing yet of what is open.
    public List<String> silent(Agreement agreement) {
        return room.present().stream()
                .filter(party -> agreement.voice(party.member()).isEmpty())
                .map(Partnership.Party::name)
                .toList();
    }
}
