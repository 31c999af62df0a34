package org.cordee.introduction;

import java.util.List;
import java.util.Map;
import org.cordee.contact.ContactId;
import org.cordee.contact.Namesake;
import org.cordee.introduction.IntroductionForm.Refusal;
import org.cordee.web.Numbers;
import org.cordee.web.Words;
import org.jspecify.annotations.Nullable;

/// The form of an introduction, with the reasons beside its fields by their names.
///
/// @param about the contact it began with; null for nobody in particular
public record IntroductionView(
        @Nullable ContactId about, IntroductionForm form, Map<String, Refusal> refusals) {
    /// What stands above the form, where it is none of the fields.
    static final String WHOLE = "";

    /// With whom it began, as an address says it.
    public String with() {
        return about == null ? "" : "?with=" + about.value();
    }

    /// What to say beside a field; null when all is well with it.
    public @Nullable String why(String field) {
        var refusal = refusals.get(field);
        return refusal == null ? null : words(field, refusal);
    }

    /// Whom the name in a field may mean.
    public List<Namesake> namesakes(String field) {
        var refusal = refusals.get(field);
        return refusal == null ? List.of() : refusal.namesakes();
    }

    private static String words(String field, Refusal refusal) {
        return switch (refusal.reason()) {
            case EMPTY ->
                    switch (field) {
                        case "fee.what" -> Words.say("introduction.fee.what.empty");
                        case "fee.payer" -> Words.say("introduction.fee.payer.empty");
                        case "first.reason", "second.reason" ->
                                Words.say("introduction.reason.empty");
                        default -> Words.say("introduction.who.empty");
                    };
            case TOO_LONG -> Words.say("introduction.too-long", "most", Numbers.of(refusal.most()));
            case UNCLEAR -> Words.say("introduction.who.unclear");
            case NO_ADDRESS -> Words.say("introduction.email.unfit");
            case UNREACHABLE -> Words.say("introduction.email.empty");
            case YOURSELF -> Words.say("introduction.who.yourself");
            case SAME -> Words.say("introduction.who.same");
            case ALREADY -> Words.say("introduction.already");
            case ENOUGH_TODAY -> Words.say("introduction.enough");
            case WRITTEN_ENOUGH -> Words.say("introduction.written-enough");
            case NO_DAY -> Words.say("introduction.fee.told.none");
            case AHEAD -> Words.say("introduction.fee.told.ahead");
        };
    }
}
