package org.cordee.giving.helm;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;

/// That gestures between oneself and somebody went one way only (RULES 3): a question to oneself,
/// and never a number about the other.
///
/// @param gives whether they went from oneself, or else to oneself
/// @param days of one's own side, the evidence
public record OneWayStreet(UUID with, boolean gives, List<LocalDate> days) {
    public static final int LEAST = 5;
    public static final int DAYS = 180;

    public OneWayStreet {
        days = List.copyOf(days);
    }

    /// A gesture of one's own side.
    ///
    /// @param gave whether one gave it
    /// @param sure whether one noted it oneself, or both said so
    public record Gone(LocalDate on, UUID with, boolean gave, boolean sure) {}

    /// What somebody else noted and one said nothing of is no evidence, and yet enough that it was
    /// not one way.
    public static List<OneWayStreet> on(LocalDate today, List<Gone> gestures) {
        var since = today.minusDays(DAYS);
        var byOther = new HashMap<UUID, List<Gone>>();
        for (var one : gestures) {
            if (!one.on().isBefore(since) && !one.on().isAfter(today)) {
                byOther.computeIfAbsent(one.with(), _ -> new ArrayList<>()).add(one);
            }
        }
        var found = new ArrayList<OneWayStreet>();
        byOther.forEach((with, all) -> {
            for (var gives : List.of(true, false)) {
                var days =
                        all.stream()
                                .filter(one -> one.gave() == gives && one.sure())
                                .map(Gone::on)
                                .sorted()
                                .toList();
                if (days.size() >= LEAST && all.stream().allMatch(one -> one.gave() == gives)) {
                    found.add(new OneWayStreet(with, gives, days));
                }
            }
        });
        return found;
    }
}
