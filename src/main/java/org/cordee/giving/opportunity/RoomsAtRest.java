package org.cordee.giving.opportunity;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.cordee.current.MemberId;

/// What the partnership implements: which rooms are in a season in which nobody is to be asked.
public interface RoomsAtRest {
    /// Those of the rooms given, all of them this member's, whose season is silence.
    Set<UUID> atRest(MemberId me, Collection<UUID> rooms);
}
