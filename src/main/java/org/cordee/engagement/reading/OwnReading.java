package org.cordee.engagement.reading;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.cordee.vault.SealedFields;
import org.jspecify.annotations.Nullable;

/// How the coach sees each alliance of a round, and how they think each would answer. Any of it may
/// be left out.
///
/// @param version 0 before anything was written
/// @param points from 0 to 10, by `<alliance>.<aspect>` and `<alliance>.guess.<aspect>`
public record OwnReading(int version, Map<String, Integer> points) {
    static final OwnReading NONE = new OwnReading(0, Map.of());

    public OwnReading {
        points = Map.copyOf(points);
    }

    /// As the form posts it.
    ///
    /// @param alliances those that stood in it
    static OwnReading of(Function<String, @Nullable String> sent, Iterable<UUID> alliances) {
        var version = sent.apply("version");
        var points = new HashMap<String, Integer>();
        for (var alliance : alliances) {
            for (var aspect : ReadingItem.values()) {
                for (var name : new String[] {seen(alliance, aspect), guess(alliance, aspect)}) {
                    var point = sent.apply(name);
                    if (point != null && point.matches("10|[0-9]")) {
                        points.put(name, Integer.valueOf(point));
                    }
                }
            }
        }
        return new OwnReading(
                version != null && version.matches("\\d{1,9}") ? Integer.parseInt(version) : 0,
                points);
    }

    public static String seen(UUID alliance, ReadingItem aspect) {
        return alliance + "." + aspect.key();
    }

    public static String guess(UUID alliance, ReadingItem aspect) {
        return alliance + ".guess." + aspect.key();
    }

    public @Nullable Integer point(String name) {
        return points.get(name);
    }

    OwnReading on(int other) {
        return new OwnReading(other, points);
    }

    byte[] bytes() {
        var texts = new LinkedHashMap<String, String>();
        points.forEach((name, point) -> texts.put(name, point.toString()));
        return SealedFields.bytes(texts);
    }

    static OwnReading of(int version, byte[] bytes) {
        var points = new HashMap<String, Integer>();
        SealedFields.of(bytes).forEach((name, text) -> points.put(name, Integer.valueOf(text)));
        return new OwnReading(version, points);
    }
}
