package org.cordee.engagement.reading;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.cordee.vault.SealedFields;

/// What somebody answered in a round.
///
/// @param items each from 0 to 10
/// @param objectives how far they see each; none for those they cannot tell of
public record Given(Map<ReadingItem, Integer> items, Map<UUID, Progress> objectives) {
    private static final String OBJECTIVE = "objective.";

    public Given {
        items = Map.copyOf(items);
        objectives = Map.copyOf(objectives);
    }

    /// The reading of their alliance (RULES 8): the mean of the items, from 0 to 10.
    public double value() {
        return items.values().stream().mapToInt(Integer::intValue).average().orElseThrow();
    }

    public int item(ReadingItem aspect) {
        var item = items.get(aspect);
        if (item == null) {
            throw new IllegalStateException("an answer without " + aspect);
        }
        return item;
    }

    byte[] bytes() {
        return SealedFields.bytes(texts());
    }

    Map<String, String> texts() {
        var texts = new LinkedHashMap<String, String>();
        for (var aspect : ReadingItem.values()) {
            texts.put(aspect.key(), Integer.toString(item(aspect)));
        }
        objectives.forEach((id, progress) -> texts.put(OBJECTIVE + id, progress.key()));
        return texts;
    }

    static Given of(byte[] bytes) {
        var items = new EnumMap<ReadingItem, Integer>(ReadingItem.class);
        var objectives = new LinkedHashMap<UUID, Progress>();
        SealedFields.of(bytes)
                .forEach((name, text) -> {
                    if (name.startsWith(OBJECTIVE)) {
                        Arrays.stream(Progress.values())
                                .filter(progress -> progress.key().equals(text))
                                .forEach(progress ->
                                        objectives.put(
                                                UUID.fromString(name.substring(OBJECTIVE.length())),
                                                progress));
                    } else {
                        items.put(
                                ReadingItem.valueOf(name.toUpperCase(Locale.ROOT)),
                                Integer.valueOf(text));
                    }
                });
        return new Given(items, objectives);
    }
}
