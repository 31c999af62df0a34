package org.cordee.contact.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import org.cordee.contact.file.Person;
import org.jspecify.annotations.Nullable;

/// Who of a file is whom of a book. Persons are placed one after the other, and each is known to
/// those that follow, so that the same person twice in a file is one contact.
///
/// Bringing together is a union: nothing is lost, and whoever was placed once is found, whole, the
/// next time.
final class Matching {
    /// Of all who share an address or a name, so many are looked at.
    private static final int MOST_CANDIDATES = 50;

    private final Map<Long, List<Entry>> entries = new HashMap<>();

    /// What the owner said of two that are alike.
    ///
    /// @param candidate whom it was about; of another nothing was said
    record Choice(UUID candidate, boolean united) {}

    private record Candidate(Entry entry, @Nullable Doubt doubt) {}

    /// A contact that is in the book.
    void know(UUID id, Person person) {
        var traits = Traits.of(person);
        index(new Entry(id, traits), traits);
    }

    /// Places a person.
    ///
    /// @param fresh the id they get if they are new
    Placing place(Person person, UUID fresh, @Nullable Choice choice) {
        var traits = Traits.of(person);
        var known = whole(traits);
        if (known != null) {
            return new Placing(Outcome.SAME, known.id, null, null, List.of(), List.of());
        }
        var candidate = candidate(traits);
        if (candidate == null) {
            index(new Entry(fresh, traits), traits);
            return new Placing(Outcome.NEW, fresh, null, null, List.of(), List.of());
        }
        var entry = candidate.entry();
        var gains = entry.gains(traits);
        var also = entry.also(traits);
        boolean united =
                choice != null && choice.candidate().equals(entry.id)
                        ? choice.united()
                        : candidate.doubt() == null;
        if (united) {
            entry.add(traits);
            index(entry, traits);
        } else {
            index(new Entry(fresh, traits), traits);
        }
        return new Placing(
                united ? Outcome.MERGED : Outcome.NEW,
                united ? entry.id : fresh,
                entry.id,
                candidate.doubt(),
                gains,
                also);
    }

    /// Who has all of it already. They are under each of its keys, so the key that the fewest share
    /// is enough.
    private @Nullable Entry whole(Traits traits) {
        List<Entry> fewest = null;
        for (long key : traits.keys().toArray()) {
            var sharing = entries.getOrDefault(key, List.of());
            if (fewest == null || sharing.size() < fewest.size()) {
                fewest = sharing;
            }
        }
        if (fewest == null) {
            return null;
        }
        for (var entry : fewest) {
            if (entry.gains(traits).isEmpty()) {
                return entry;
            }
        }
        return null;
    }

    private @Nullable Candidate candidate(Traits traits) {
        var reached = sharing(traits.addresses());
        for (var entry : reached) {
            if (entry.fits(traits)) {
                return new Candidate(entry, null);
            }
        }
        var named = named(traits);
        if (named != null && named.doubt() == null || reached.isEmpty()) {
            return named;
        }
        return new Candidate(reached.getFirst(), Doubt.SHARED_ADDRESS);
    }

    private @Nullable Candidate named(Traits traits) {
        var called = sharing(traits.names());
        if (called.isEmpty()) {
            return null;
        }
        for (var entry : called) {
            if (entry.sharesWith(traits)) {
                return new Candidate(entry, null);
            }
        }
        var first = called.getFirst();
        for (var entry : called) {
            if (!entry.belongsElsewhereThan(traits) && !entry.isReachedElsewhereThan(traits)) {
                boolean isShort = traits.called().stream().allMatch(n -> n.naming().isShort());
                return new Candidate(
                        entry,
                        called.size() > 1 ? Doubt.SEVERAL : isShort ? Doubt.SHORT_NAME : null);
            }
        }
        return new Candidate(
                first,
                first.belongsElsewhereThan(traits)
                        ? Doubt.OTHER_ORGANISATION
                        : Doubt.OTHER_ADDRESS);
    }

    private List<Entry> sharing(LongStream keys) {
        var sharing = new ArrayList<Entry>();
        for (long key : keys.toArray()) {
            entries.getOrDefault(key, List.of()).stream()
                    .filter(entry -> !sharing.contains(entry))
                    .limit(MOST_CANDIDATES - sharing.size())
                    .forEach(sharing::add);
        }
        return sharing;
    }

    private void index(Entry entry, Traits traits) {
        traits.keys()
                .distinct()
                .forEach(key -> {
                    var sharing = entries.computeIfAbsent(key, _ -> new ArrayList<>(1));
                    // One that gained something may be here already: they came last, or are few.
                    if (sharing.size() > MOST_CANDIDATES
                            ? sharing.getLast() != entry
                            : !sharing.contains(entry)) {
                        sharing.add(entry);
                    }
                });
    }
}
