package org.cordee.guard;

import java.util.Collection;
import org.cordee.current.MemberId;

/// What a room implements that knows by which names the clients of a member could be recognised.
public interface NamesToKeep {
    /// Names of people and organisations, as they are written there.
    Collection<String> namesToKeep(MemberId me);
}
