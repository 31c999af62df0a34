package org.cordee.partnership;

import gg.jte.Content;
import java.util.Optional;
import org.cordee.current.Viewer;

/// What an alcove shows below the list of one's rooms: rooms that one is in otherwise than as a
/// party.
public interface ListPart {
    /// One query; empty where it has nothing for them.
    Optional<Content> listed(Viewer viewer);
}
