package org.cordee.giving.network;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The network in a window, beside what the same gifts would be had their days been dealt out anew.
///
/// @param reciprocity null where there is none, as the others
/// @param onlyReceive a share of the active
/// @param onlyGive a share of the active
public record Health(
        @Nullable Figure reciprocity,
        @Nullable Figure correlation,
        @Nullable Figure passedOn,
        BigDecimal onlyReceive,
        BigDecimal onlyGive) {

    /// Under so many active members nothing is said: it would be said of somebody.
    public static final int FEWEST = 20;

    static final int SHUFFLES = 200;
    private static final double TAIL = 0.025;

    /// @param gifts of the window and of some time before it: which of them fall into the window is
    ///   what is dealt out anew
    /// @param from the first day of the window
    /// @return empty where too few are active
    public static Optional<Health> of(List<Given> gifts, long from, long window, Random chance) {
        var now = Circulation.of(gifts, from, window);
        if (now.active() < FEWEST) {
            return Optional.empty();
        }
        var days = new ArrayList<>(gifts.stream().map(Given::day).toList());
        var shuffled = new ArrayList<Circulation>(SHUFFLES);
        for (int n = 0; n < SHUFFLES; n++) {
            Collections.shuffle(days, chance);
            shuffled.add(Circulation.of(dealt(gifts, days), from, window));
        }
        return Optional.of(
                new Health(
                        figure(now, shuffled, Circulation::reciprocity),
                        figure(now, shuffled, Circulation::correlation),
                        figure(now, shuffled, Circulation::passedOn),
                        Figure.rounded(now.onlyReceive()),
                        Figure.rounded(now.onlyGive())));
    }

    private static List<Given> dealt(List<Given> gifts, List<Long> days) {
        var dealt = new ArrayList<Given>(gifts.size());
        for (int n = 0; n < gifts.size(); n++) {
            dealt.add(new Given(gifts.get(n).giver(), gifts.get(n).receiver(), days.get(n)));
        }
        return dealt;
    }

    private static @Nullable Figure figure(
            Circulation now, List<Circulation> shuffled, Function<Circulation, OptionalDouble> of) {
        var value = of.apply(now);
        var others =
                shuffled.stream()
                        .map(of)
                        .filter(OptionalDouble::isPresent)
                        .mapToDouble(OptionalDouble::getAsDouble)
                        .sorted()
                        .toArray();
        if (value.isEmpty() || others.length == 0) {
            return null;
        }
        int low = rank(TAIL, others.length);
        int high = rank(1 - TAIL, others.length);
        return Figure.of(value.getAsDouble(), others[low], others[high]);
    }

    /// Where so large a part of sorted values ends.
    static int rank(double part, int all) {
        return Math.max(0, (int) Math.ceil(part * all - 1e-9) - 1);
    }
}
