package org.cordee.guard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/// Terms of one word or several, and where they stand in a text. A term in the singular is met in
/// the plural too.
final class Terms {
    private final Map<String, Terms> next = new HashMap<>();
    private boolean ends;

    static Terms of(Collection<String> terms) {
        var all = new Terms();
        terms.forEach(all::add);
        return all;
    }

    /// The lines of a list of ours, without the empty ones and those that say something about it.
    static Set<String> lines(String name) {
        try (var list =
                Objects.requireNonNull(Terms.class.getResourceAsStream("/guard/" + name), name)) {
            var lines = new LinkedHashSet<String>();
            new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .forEach(lines::add);
            return lines;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void add(String term) {
        var knot = this;
        for (var token : Folding.tokens(term)) {
            knot = knot.next.computeIfAbsent(token.folded(), _ -> new Terms());
        }
        knot.ends = knot != this;
    }

    /// The most words of a term that begins with this one; 0 where none does.
    ///
    /// @param folded the words of a text, folded, by their place
    /// @param to behind the last of them
    int longest(IntFunction<String> folded, int from, int to) {
        int longest = 0;
        var knot = this;
        for (int n = from; n < to; n++) {
            var step = knot.step(folded.apply(n));
            if (step == null) {
                break;
            }
            knot = step;
            if (knot.ends) {
                longest = n - from + 1;
            }
        }
        return longest;
    }

    boolean isEmpty() {
        return next.isEmpty();
    }

    private @Nullable Terms step(String word) {
        var step = next.get(word);
        if (step == null && word.length() > 3 && (word.endsWith("s") || word.endsWith("x"))) {
            step = next.get(word.substring(0, word.length() - 1));
        }
        return step == null && word.endsWith("aux")
                ? next.get(word.substring(0, word.length() - 3) + "al")
                : step;
    }
}
