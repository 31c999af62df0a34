package org.cordee.circle;

import java.util.LinkedHashMap;
import java.util.Map;
import org.cordee.web.Typed;
import org.jspecify.annotations.Nullable;

/// What one says of a candidate, as it is typed.
///
/// @param stance null where none was chosen
/// @param knows how one knows the person; for a reserve, the reserve
/// @param shares which values one shares
/// @param helps what makes one say that they sincerely help others succeed
public record WordForm(@Nullable Stance stance, String knows, String shares, String helps) {
    static final WordForm FRESH = new WordForm(null, "", "", "");

    public static WordForm of(String stance, String knows, String shares, String helps) {
        return new WordForm(
                Stance.of(stance).orElse(null),
                Typed.text(knows),
                Typed.text(shares),
                Typed.text(helps));
    }

    public static WordForm of(Candidate.Said said) {
        return new WordForm(said.stance(), said.knows(), said.shares(), said.helps());
    }

    /// Whoever vouches says all three; a reserve says which.
    Map<String, CircleForm.Reason> refusals() {
        var refusals = new LinkedHashMap<String, CircleForm.Reason>();
        if (stance == null) {
            refusals.put("stance", CircleForm.Reason.EMPTY);
        }
        refuse(refusals, "knows", knows, stance != Stance.UNKNOWN);
        refuse(refusals, "shares", shares, stance == Stance.VOUCHES);
        refuse(refusals, "helps", helps, stance == Stance.VOUCHES);
        return refusals;
    }

    private static void refuse(
            Map<String, CircleForm.Reason> refusals, String field, String text, boolean needed) {
        if (needed && text.isEmpty()) {
            refusals.put(field, CircleForm.Reason.EMPTY);
        } else if (Typed.length(text) > CircleForm.LONGEST_PART) {
            refusals.put(field, CircleForm.Reason.TOO_LONG);
        }
    }
}
