package org.cordee.contact;

import java.util.ArrayList;
import java.util.List;
import org.cordee.web.Words;
import org.jspecify.annotations.Nullable;

/// How one came to somebody: who led to whom, from the first to the one it ends with.
public record Chain(List<Knot> knots) {
    /// One of them.
    ///
    /// @param contact null where their page is not there
    /// @param name null where it is told of nobody any more: they were taken out of the book, or
    ///   took their account away
    public record Knot(@Nullable ContactId contact, @Nullable String name) {}

    public Chain {
        knots = List.copyOf(knots);
    }

    /// From one to the next.
    public int hops() {
        return knots.size() - 1;
    }

    /// Whether anybody led there at all.
    public boolean isLed() {
        return knots.size() > 1;
    }

    /// Who led to the last one; null where nobody did, or where they are not told any more.
    public @Nullable String leader() {
        return isLed() ? knots.get(knots.size() - 2).name() : null;
    }

    public Knot end() {
        return knots.getLast();
    }

    /// In one sentence, however long it is.
    public String words() {
        var names = new ArrayList<String>();
        knots.forEach(knot -> names.add(name(knot, names.isEmpty())));
        if (names.size() < 2) {
            return names.getFirst();
        }
        var said = Words.say("contact.chain.first", "one", names.get(0), "other", names.get(1));
        for (var name : names.subList(2, names.size())) {
            said = Words.say("contact.chain.next", "said", said, "other", name);
        }
        return Words.say("contact.chain.whole", "said", said);
    }

    private static String name(Knot knot, boolean first) {
        if (knot.name() != null) {
            return knot.name();
        }
        return first ? Words.say("contact.somebody.first") : Words.say("contact.somebody");
    }
}
