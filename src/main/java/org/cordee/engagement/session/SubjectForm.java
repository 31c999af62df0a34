package org.cordee.engagement.session;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.cordee.current.Submissions;
import org.cordee.web.Typed;
import org.jspecify.annotations.Nullable;

/// What a session is about, as it is chosen: a subject that was left open, or a line of its own.
///
/// @param key which sending of the form this is
/// @param known the subject that stood when the form was read; empty for none
/// @param taken the open one that is taken up again; empty for another
/// @param line in the coachee's words; empty where one is taken up again
public record SubjectForm(UUID key, String known, String taken, String line) {
    static final int LONGEST = 200;

    public enum Reason {
        EMPTY,
        TOO_LONG,
        BOTH,
        CLOSED
    }

    static SubjectForm fresh(@Nullable CoacheeSubjectId standing) {
        return new SubjectForm(UUID.randomUUID(), text(standing), "", "");
    }

    static SubjectForm of(Function<String, @Nullable String> sent) {
        return new SubjectForm(
                Submissions.key(text(sent, "key")),
                text(sent, "known"),
                text(sent, "taken"),
                text(sent, "line"));
    }

    SubjectForm on(@Nullable CoacheeSubjectId standing) {
        return new SubjectForm(key, text(standing), taken, line);
    }

    boolean wasReadOn(@Nullable CoacheeSubjectId standing) {
        return known.equals(text(standing));
    }

    /// What must change, by field.
    Map<String, Reason> refusals() {
        var refusals = new LinkedHashMap<String, Reason>();
        if (Typed.length(line) > LONGEST) {
            refusals.put("line", Reason.TOO_LONG);
        } else if (!taken.isEmpty() && !line.isEmpty()) {
            refusals.put("line", Reason.BOTH);
        } else if (taken.isEmpty() && line.isEmpty()) {
            refusals.put("line", Reason.EMPTY);
        }
        return refusals;
    }

    private static String text(@Nullable CoacheeSubjectId id) {
        return id == null ? "" : id.value().toString();
    }

    private static String text(Function<String, @Nullable String> sent, String name) {
        var text = sent.apply(name);
        return text == null ? "" : Typed.line(text);
    }
}
