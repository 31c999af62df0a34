package org.cordee.member.practice;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.cordee.member.practice.Practice.Code;
import org.cordee.web.Typed;

/// Two codes and what a steward says of them, as it was typed.
///
/// @param compatible whether they go together
public record CodeForm(
        String one, String other, boolean compatible, String why, Map<Field, Reason> refusals) {
    private static final int LONGEST = 400;

    static final CodeForm EMPTY = new CodeForm("", "", true, "", Map.of());

    /// What can be typed wrongly.
    public enum Field {
        ONE,
        OTHER,
        WHY
    }

    /// Why a field cannot be kept.
    public enum Reason {
        EMPTY,
        SAME,
        TOO_LONG
    }

    static CodeForm of(String one, String other, boolean compatible, String why, List<Code> known) {
        var form =
                new CodeForm(
                        Typed.line(one), Typed.line(other), compatible, Typed.line(why), Map.of());
        var refusals = new EnumMap<Field, Reason>(Field.class);
        if (!form.isKnown(form.one, known)) {
            refusals.put(Field.ONE, Reason.EMPTY);
        }
        if (!form.isKnown(form.other, known)) {
            refusals.put(Field.OTHER, Reason.EMPTY);
        } else if (form.one.equals(form.other)) {
            refusals.put(Field.OTHER, Reason.SAME);
        }
        if (form.why.isEmpty()) {
            refusals.put(Field.WHY, Reason.EMPTY);
        } else if (Typed.length(form.why) > LONGEST) {
            refusals.put(Field.WHY, Reason.TOO_LONG);
        }
        return new CodeForm(form.one, form.other, form.compatible, form.why, Map.copyOf(refusals));
    }

    private boolean isKnown(String key, List<Code> known) {
        return known.stream().anyMatch(code -> code.key().equals(key));
    }
}
