package org.cordee.member.posture;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Twelve sentences, two for each axis, the second of which is turned round. They are kept axis by
/// axis, and read in another order, so that the two of an axis do not stand side by side.
public final class Questionnaire {
    public static final int ITEMS = 12;
    public static final int LEAST = 1;
    public static final int MOST = 5;

    /// The order in which they are read.
    public static final List<Integer> READ = List.of(0, 7, 4, 11, 2, 9, 6, 1, 10, 5, 8, 3);

    /// Where the answers stand on an axis: the mean of its two, the turned one turned back.
    public static double place(List<Integer> answers, Axis axis) {
        var first = 2 * axis.ordinal();
        return (answers.get(first) + (LEAST + MOST - answers.get(first + 1))) / 2.0;
    }

    /// Which sentences are without an answer from 1 to 5.
    static List<Integer> missing(List<@Nullable Integer> answers) {
        return IntStream.range(0, ITEMS)
                .filter(n -> {
                    var answer = answers.get(n);
                    return answer == null || answer < LEAST || answer > MOST;
                })
                .boxed()
                .toList();
    }

    private Questionnaire() {}
}
