package org.cordee.circle;

import java.util.LinkedHashMap;
import java.util.Map;
import org.cordee.circle.CircleForm.Reason;
import org.cordee.web.Typed;

/// What one brings to a circle and seeks in it, as it is typed.
///
/// @param version of the charter that one signs with it; 0 where one did not
public record KnockForm(int version, String brings, String seeks) {
    static KnockForm of(String version, String brings, String seeks) {
        return new KnockForm(
                version.matches("\\d{1,6}") ? Integer.parseInt(version) : 0,
                Typed.text(brings.replace("\0", "")),
                Typed.text(seeks.replace("\0", "")));
    }

    /// What must change, by field.
    ///
    /// @param signs whether the charter must be signed with it
    Map<String, Reason> refusals(boolean signs) {
        var refusals = new LinkedHashMap<String, Reason>();
        refuse(refusals, "brings", brings);
        refuse(refusals, "seeks", seeks);
        if (signs && version == 0) {
            refusals.put("signs", Reason.EMPTY);
        }
        return refusals;
    }

    private static void refuse(Map<String, Reason> refusals, String field, String text) {
        if (text.isEmpty()) {
            refusals.put(field, Reason.EMPTY);
        } else if (Typed.length(text) > CircleForm.LONGEST_PART) {
            refusals.put(field, Reason.TOO_LONG);
        }
    }
}
