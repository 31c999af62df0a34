package org.cordee.channel;

import java.util.List;
import java.util.Map;
import org.cordee.contact.Chain;
import org.cordee.contact.Namesake;
import org.cordee.web.Numbers;
import org.cordee.web.Words;
import org.jspecify.annotations.Nullable;

/// A lead and its form, with the reasons beside its fields.
///
/// @param lead as it stands; null for a new one
/// @param chain how one came to whom it came through; null where nobody of the book is meant
/// @param drafted whether it was begun before and waited
/// @param crossed whether another window wrote in between
public record LeadView(
        @Nullable Lead lead,
        @Nullable Chain chain,
        LeadForm form,
        boolean drafted,
        Map<LeadField, LeadForm.Refusal> refusals,
        boolean crossed) {

    /// Where the form is sent.
    public String address() {
        var standing = lead;
        return standing == null ? "/channels/new" : "/channels/" + standing.id().value();
    }

    /// What to say beside a field; null when all is well with it.
    public @Nullable String why(LeadField field) {
        var refusal = refusals.get(field);
        return refusal == null ? null : words(refusal, field);
    }

    /// Whom the name may mean.
    public List<Namesake> namesakes() {
        var refusal = refusals.get(LeadField.WHO);
        return refusal == null ? List.of() : refusal.namesakes();
    }

    private static String words(LeadForm.Refusal refusal, LeadField field) {
        return switch (refusal.reason()) {
            case EMPTY ->
                    field == LeadField.WHAT
                            ? Words.say("channel.what.empty")
                            : Words.say("channel.who.empty");
            case TOO_LONG -> Words.say("channel.too-long", "most", Numbers.of(refusal.most()));
            case UNCLEAR -> Words.say("channel.who.unclear");
            case CHOOSE -> Words.say("channel.choose");
            case NO_DAY -> Words.say("channel.day.none");
            case AHEAD -> Words.say("channel.day.ahead");
            case NO_HOURS -> Words.say("channel.effort.none");
            case MANY_HOURS -> Words.say("channel.effort.many", "most", Numbers.of(refusal.most()));
            case NO_EUROS -> Words.say("channel.euros.none");
            case MANY_EUROS -> Words.say("channel.euros.many", "most", Numbers.of(refusal.most()));
        };
    }
}
