package org.cordee.advice;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.cordee.contact.ContactId;
import org.cordee.contact.Namesake;
import org.cordee.web.Numbers;
import org.cordee.web.Words;
import org.jspecify.annotations.Nullable;

/// An advice and its forms, with the reasons beside their fields.
///
/// @param advice as it stands; null for a new one
/// @param about by whom a new one began; null for nobody in particular
/// @param look what is typed on coming back; null for a new one
/// @param lookRefused whether that cannot be kept as it is
/// @param crossed whether another window wrote in between
/// @param heard what else was said on the same subject, the latest first
public record AdviceView(
        @Nullable Advice advice,
        @Nullable ContactId about,
        AdviceForm form,
        Map<AdviceField, AdviceForm.Refusal> refusals,
        @Nullable LookForm look,
        boolean lookRefused,
        boolean crossed,
        List<Advice> heard,
        LocalDate today) {

    /// Where a form is sent.
    public String address() {
        var standing = advice;
        if (standing != null) {
            return "/advice/" + standing.id().value();
        }
        return about == null ? "/advice/new" : "/advice/new?from=" + about.value();
    }

    /// What to say beside a field; null when all is well with it.
    public @Nullable String why(AdviceField field) {
        var refusal = refusals.get(field);
        return refusal == null ? null : words(refusal, field);
    }

    /// What to say beside what was chosen on coming back.
    public @Nullable String whyWorth() {
        var typed = look;
        return lookRefused && typed != null && typed.isUnchosen()
                ? Words.say("advice.worth.choose")
                : null;
    }

    /// What to say beside what it gave.
    public @Nullable String whyGave() {
        var typed = look;
        return lookRefused && typed != null && typed.isTooLong()
                ? Words.say("advice.too-long", "most", Numbers.of(LookForm.LONGEST))
                : null;
    }

    /// How many fields are left to settle.
    public int unfit() {
        return refusals.size() + (whyWorth() == null ? 0 : 1) + (whyGave() == null ? 0 : 1);
    }

    /// Whom the name may mean.
    public List<Namesake> namesakes() {
        var refusal = refusals.get(AdviceField.WHO);
        return refusal == null ? List.of() : refusal.namesakes();
    }

    private static String words(AdviceForm.Refusal refusal, AdviceField field) {
        return switch (refusal.reason()) {
            case EMPTY ->
                    switch (field) {
                        case WORDS -> Words.say("advice.words.empty");
                        case SUBJECT -> Words.say("advice.subject.empty");
                        default -> Words.say("advice.who.empty");
                    };
            case TOO_LONG -> Words.say("advice.too-long", "most", Numbers.of(refusal.most()));
            case UNCLEAR -> Words.say("advice.who.unclear");
            case CHOOSE ->
                    field == AdviceField.KNOWN
                            ? Words.say("advice.known.choose")
                            : Words.say("advice.choose");
            case NO_DAY -> Words.say("advice.day.none");
            case AHEAD -> Words.say("advice.day.ahead");
            case PAST -> Words.say("advice.day.past");
            case FAR -> Words.say("advice.day.far");
        };
    }
}
