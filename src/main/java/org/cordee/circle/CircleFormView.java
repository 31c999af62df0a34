package org.cordee.circle;

import java.util.Map;
import org.cordee.circle.CircleForm.Reason;
import org.cordee.web.Words;
import org.jspecify.annotations.Nullable;

/// The form of a circle, with the reasons beside its fields.
///
/// @param id of what is changed; null where one is founded
/// @param crossed whether another window changed it meanwhile
public record CircleFormView(
        @Nullable CircleId id, CircleForm form, Map<String, Reason> refusals, boolean crossed) {

    public @Nullable String why(String field) {
        return why(refusals, field);
    }

    /// What to say beside a field; null when all is well with it.
    public static @Nullable String why(Map<String, Reason> refusals, String field) {
        return switch (refusals.get(field)) {
            case null -> null;
            case EMPTY -> Words.say("circle.empty");
            case TOO_LONG -> Words.say("circle.too-long");
            case NO_NUMBER -> Words.say("circle.no-number");
            case GONE -> Words.say("circle.found.gone");
        };
    }
}
