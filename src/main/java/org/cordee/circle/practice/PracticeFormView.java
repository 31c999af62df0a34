package org.cordee.circle.practice;

import java.util.List;
import java.util.Map;
import org.cordee.attachment.Attachment;
import org.cordee.attachment.WhyNot;
import org.cordee.circle.practice.PracticeForm.Reason;
import org.cordee.guard.Guarded;
import org.cordee.guard.Readings;
import org.cordee.web.Words;
import org.jspecify.annotations.Nullable;

/// The form of a practice, with what is to be said beside its fields.
///
/// @param id of what is changed; null for a new one
/// @param reading null where the guard was not asked
/// @param places where it could stand
/// @param other what another window kept meanwhile; null for nothing
/// @param isShared whether others read it now
/// @param drafted whether it is as it was typed and not yet kept
/// @param refused why a file was not taken; null for nothing
public record PracticeFormView(
        @Nullable SharedPracticeId id,
        PracticeForm form,
        Map<String, Reason> refusals,
        @Nullable Readings reading,
        List<PracticePlace> places,
        @Nullable SharedPractice other,
        boolean isShared,
        boolean drafted,
        List<Attachment> files,
        @Nullable WhyNot refused) {

    public String address() {
        return id == null ? "/practices/new" : "/practices/" + id.value() + "/text";
    }

    public String state() {
        return other != null
                ? "crossed"
                : refused != null
                        ? "no-file"
                        : reading != null && !reading.pass()
                                ? "guarded"
                                : !refusals.isEmpty() ? "unfit" : drafted ? "drafted" : "fresh";
    }

    public @Nullable Guarded guarded(PracticeField field) {
        return reading == null ? null : reading.of(field.key());
    }

    /// What to say beside a field; null when all is well with it.
    public @Nullable String why(String field) {
        return switch (refusals.get(field)) {
            case null -> null;
            case EMPTY ->
                    switch (field) {
                        case "monday" -> Words.say("shared.monday.empty");
                        case "limits" -> Words.say("shared.limits.empty");
                        case PracticeForm.RECOGNISED -> Words.say("shared.recognised.empty");
                        case PracticeForm.CIRCLES -> Words.say("shared.circles.empty");
                        default -> Words.say("shared.empty");
                    };
            case TOO_LONG -> Words.say("shared.too-long");
            case RECOGNISED -> Words.say("shared.recognised.not-yet");
            case SHARED -> Words.say("shared.circles.shared");
            case NOT_THERE -> Words.say("shared.circles.not-there");
        };
    }

    PracticeFormView with(WhyNot why) {
        return new PracticeFormView(
                id, form, refusals, reading, places, other, isShared, drafted, files, why);
    }
}
