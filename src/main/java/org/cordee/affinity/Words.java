package org.cordee.affinity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/// Things that members have in common, each with a number: that of its first coming.
///
/// A number is never given twice nor taken back, so one may read beside another who adds.
final class Words<T> {
    private final int most;
    private final List<T> words = new CopyOnWriteArrayList<>();
    private final Map<T, Integer> numbers = new HashMap<>();

    /// @param most how many there is room for
    Words(int most) {
        this.most = most;
    }

    /// The number of one, new or known.
    synchronized int number(T word) {
        var known = numbers.get(word);
        if (known != null) {
            return known;
        }
        var fresh = words.size();
        if (fresh == most) {
            throw new IllegalStateException("No room for more than " + most + " words");
        }
        words.add(word);
        numbers.put(word, fresh);
        return fresh;
    }

    T word(int number) {
        return words.get(number);
    }

    int size() {
        return words.size();
    }
}
