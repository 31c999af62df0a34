package org.cordee.giving.opportunity;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.cordee.web.Typed;
import org.jspecify.annotations.Nullable;

/// What one listens for, as it is typed. It carries the lines it began with, so that a window that
/// is old changes those lines alone that were changed in it.
///
/// @param was the lines it began with
/// @param words a line each
/// @param also what was ticked of what is proposed
public record WatchForm(String was, String words, List<String> also) {
    public WatchForm {
        also = List.copyOf(also);
    }

    static WatchForm of(Collection<String> standing) {
        var lines = String.join("\n", standing);
        return new WatchForm(lines, lines, List.of());
    }

    static WatchForm of(Function<String, @Nullable String> sent, String[] also) {
        return new WatchForm(
                OpportunityForm.text(sent, "was"),
                OpportunityForm.text(sent, "words").replace("\0", ""),
                List.of(also).stream()
                        .map(Typed::line)
                        .filter(word -> !word.isEmpty())
                        .distinct()
                        .toList());
    }

    /// What was taken out of the lines it began with.
    Set<String> gone() {
        var gone = new LinkedHashSet<>(Typed.lines(was));
        gone.removeAll(Set.copyOf(said()));
        return gone;
    }

    /// What was added to them, ticks included.
    Set<String> fresh() {
        var fresh = new LinkedHashSet<>(said());
        fresh.removeAll(Set.copyOf(Typed.lines(was)));
        return fresh;
    }

    private List<String> said() {
        var said = new LinkedHashSet<>(Typed.lines(words));
        said.addAll(also);
        return List.copyOf(said);
    }

    /// The same on lines that another window has kept meanwhile.
    WatchForm on(List<String> standing) {
        if (standing.equals(Typed.lines(was))) {
            return this;
        }
        var lines = new LinkedHashSet<>(standing);
        lines.removeAll(gone());
        var typed = new LinkedHashSet<>(Typed.lines(words));
        typed.removeAll(Set.copyOf(Typed.lines(was)));
        lines.addAll(typed);
        return new WatchForm(String.join("\n", standing), String.join("\n", lines), also);
    }
}
