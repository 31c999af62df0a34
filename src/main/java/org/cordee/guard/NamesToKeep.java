package org.cordee.guard;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.cordee.current.MemberId;

/// What a room implements that knows by which names the clients of a member could be recognised.
public interface NamesToKeep {
    /// Who has changed since this was asked last, with the names of people and organisations as
    /// they are written there; without any for whoever is a client no more. Asked before the guard
    /// reads, inside its transaction; the guard keeps hashes of them and forgets the names.
    Map<UUID, Collection<String>> moved(MemberId me);
}
