package org.cordee.giving.opportunity;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.cordee.current.MemberId;
import org.cordee.guard.Decisions;
import org.cordee.web.Typed;
import org.jspecify.annotations.Nullable;

/// To whom something is passed, and with which word.
///
/// @param to in the order in which they are asked
/// @param shown whether it may be read from the mail, by whoever holds it
/// @param sought how the name begins of whoever is to stand in the list; null where nobody is
///   sought
/// @param said of what the guard had found in the line
public record PassForm(
        List<MemberId> to, @Nullable String sought, String line, boolean shown, Decisions said) {
    static final int LONGEST_LINE = 300;

    /// More are nobody's turn.
    static final int MOST = 8;

    static final String LINE = "line";
    private static final String OTHER = "other";
    private static final String SEEK = "seek";

    public PassForm {
        to = List.copyOf(to);
    }

    public enum Reason {
        /// Nobody yet: the list is to show whom was sought.
        SEEKING,
        NOBODY,
        TOO_MANY,
        TOO_LONG,
        /// One of them had it before it came here.
        HAD_IT,
        /// One of them can be asked no more.
        NOT_THERE,
        OVER,
        ENOUGH_TODAY
    }

    static PassForm fresh() {
        return new PassForm(List.of(), null, "", true, Decisions.NONE);
    }

    /// `first` is the button that was pressed: a member, `other` for whom the list below says, or
    /// `seek` to have another list; `then` are those who are asked after that.
    public static PassForm of(
            Function<String, @Nullable String> sent, Function<String, String[]> all) {
        var named = new ArrayList<String>();
        var first = OpportunityForm.text(sent, "first");
        named.add(first.equals(OTHER) ? OpportunityForm.text(sent, OTHER) : first);
        named.addAll(List.of(all.apply("then")));
        var to = new LinkedHashSet<MemberId>();
        for (var one : named) {
            try {
                to.add(new MemberId(UUID.fromString(one)));
            } catch (IllegalArgumentException nobody) {
                // An empty choice, or none of ours: nobody is meant by it.
                continue;
            }
        }
        return new PassForm(
                List.copyOf(to),
                first.equals(SEEK) ? Typed.line(OpportunityForm.text(sent, "name")) : null,
                Typed.text(OpportunityForm.text(sent, "line")),
                sent.apply("shown") != null,
                Decisions.of(sent, LINE));
    }

    /// The same with a neutral wording in its line.
    PassForm with(String other) {
        return new PassForm(to, sought, other, shown, said);
    }

    /// Whether somebody is to be asked after the first.
    public boolean isThen(MemberId member) {
        return to.indexOf(member) > (sought == null ? 0 : -1);
    }

    /// What must change, as far as the form itself tells; null for nothing.
    @Nullable Reason reason() {
        if (sought != null) {
            return Reason.SEEKING;
        }
        if (to.isEmpty()) {
            return Reason.NOBODY;
        }
        if (to.size() > MOST) {
            return Reason.TOO_MANY;
        }
        return Typed.length(line) > LONGEST_LINE ? Reason.TOO_LONG : null;
    }
}
