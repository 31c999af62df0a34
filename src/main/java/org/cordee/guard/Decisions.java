package org.cordee.guard;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.cordee.web.Typed;
import org.jspecify.annotations.Nullable;

/// What an author says of what the guard has found in the fields of a form.
///
/// @param kept by field, of the words that were found: why they may stay
/// @param swap what is to be replaced by its neutral wording; null for nothing
public record Decisions(Map<String, Map<String, GuardReason>> kept, @Nullable Swapping swap) {
    /// Of each field.
    private static final int MOST = 400;

    private static final String PREFIX = "guard.";

    public static final Decisions NONE = new Decisions(Map.of(), null);

    /// @param text the words that were found, wherever they stand in the field
    public record Swapping(String field, String text) {}

    public Decisions {
        kept = Map.copyOf(kept);
    }

    /// As the component `guard/passages` posts them.
    public static Decisions of(Function<String, @Nullable String> sent, String... fields) {
        var kept = new HashMap<String, Map<String, GuardReason>>();
        var pressed = text(sent, PREFIX + "replace");
        Swapping swap = null;
        for (var field : fields) {
            var reasons = new LinkedHashMap<String, GuardReason>();
            for (int n = 1; n <= MOST; n++) {
                var name = PREFIX + field + "." + n;
                var found = text(sent, name);
                if (found.isEmpty()) {
                    break;
                }
                if (pressed.equals(field + "." + n)) {
                    swap = new Swapping(field, found);
                }
                var reason = reason(text(sent, name + ".why"), text(sent, name + ".words"));
                if (reason != null) {
                    reasons.put(found, reason);
                }
            }
            kept.put(field, Map.copyOf(reasons));
        }
        return new Decisions(kept, swap);
    }

    /// All of these words of one field may stay: for whoever writes for somebody, such as a
    /// demonstration.
    public static Decisions keeping(String field, Set<String> texts, GuardReason.Ready ready) {
        var reasons = new HashMap<String, GuardReason>();
        texts.forEach(text -> reasons.put(text, GuardReason.of(ready)));
        return new Decisions(Map.of(field, Map.copyOf(reasons)), null);
    }

    Map<String, GuardReason> of(String field) {
        return kept.getOrDefault(field, Map.of());
    }

    /// What is to be replaced in this field; null for nothing.
    @Nullable String swapped(String field) {
        return swap != null && swap.field().equals(field) ? swap.text() : null;
    }

    /// Whether its author asked for a neutral wording rather than for it to go.
    public boolean replaces() {
        return swap != null;
    }

    private static @Nullable GuardReason reason(String why, String words) {
        if (Typed.length(words) > GuardReason.LONGEST) {
            return new GuardReason(GuardReason.Ready.OWN_WORDS, "");
        }
        var ready = GuardReason.Ready.of(why);
        if (ready.isEmpty() && words.isEmpty()) {
            return null;
        }
        return new GuardReason(ready.orElse(GuardReason.Ready.OWN_WORDS), words);
    }

    private static String text(Function<String, @Nullable String> sent, String name) {
        var text = sent.apply(name);
        return text == null ? "" : Typed.text(text);
    }
}
