package org.cordee.affinity;

import java.util.UUID;
import java.util.stream.Stream;

/// The members of a whole network, in memory, ready to be searched: what they permit, as numbers in
/// plain arrays.
///
/// One at a time may change it, any number may read it meanwhile; a reader keeps what [#now] handed
/// out. Where the members come from, and when they change, is not known here.
public final class Index {
    private final Packing packing;
    private volatile Members members;

    private Index(Taxonomy taxonomy, Members members) {
        this.packing = new Packing(taxonomy);
        this.members = members;
    }

    /// In any order, each once.
    public static Index of(Stream<Candidate> candidates) {
        var taxonomy = new Taxonomy();
        return new Index(taxonomy, Members.of(taxonomy, candidates));
    }

    public Members now() {
        return members;
    }

    /// Somebody comes, or has changed.
    public synchronized void put(Candidate candidate) {
        members = members.with(packing.pack(candidate));
    }

    /// Somebody is gone.
    public synchronized void remove(UUID id) {
        members = members.without(id);
    }
}
