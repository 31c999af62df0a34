package org.cordee.engagement.reading;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The form of an answer as it was sent: all that was set, and what is missing.
///
/// @param progress how far each objective was seen; none for those they cannot tell of
public record AnswerForm(
        Map<ReadingItem, Integer> items, Map<UUID, Progress> progress, Set<ReadingItem> missing) {
    public static final AnswerForm EMPTY = new AnswerForm(Map.of(), Map.of(), Set.of());

    public AnswerForm {
        items = Map.copyOf(items);
        progress = Map.copyOf(progress);
        missing = Set.copyOf(missing);
    }

    /// @param asked the objectives that stood in the form
    public static AnswerForm of(Function<String, @Nullable String> field, List<UUID> asked) {
        var items = new EnumMap<ReadingItem, Integer>(ReadingItem.class);
        var missing = EnumSet.noneOf(ReadingItem.class);
        for (var aspect : ReadingItem.values()) {
            var sent = field.apply(aspect.key());
            if (sent != null && sent.matches("10|[0-9]")) {
                items.put(aspect, Integer.valueOf(sent));
            } else {
                missing.add(aspect);
            }
        }
        var progress = new HashMap<UUID, Progress>();
        for (var objective : asked) {
            var sent = field.apply("objective-" + objective);
            Arrays.stream(Progress.values())
                    .filter(one -> one.key().equals(sent))
                    .forEach(one -> progress.put(objective, one));
        }
        return new AnswerForm(items, progress, missing);
    }

    /// One's own answer of before, to be changed.
    public static AnswerForm filled(Given own) {
        return new AnswerForm(own.items(), own.objectives(), Set.of());
    }

    public boolean fits() {
        return missing.isEmpty();
    }

    public boolean isSet(ReadingItem aspect, int point) {
        return Integer.valueOf(point).equals(items.get(aspect));
    }

    public boolean isSet(UUID objective, Progress one) {
        return progress.get(objective) == one;
    }

    Given given() {
        return new Given(items, progress);
    }
}
