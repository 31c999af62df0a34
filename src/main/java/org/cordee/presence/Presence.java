package org.cordee.presence;

import java.util.List;
import org.cordee.current.Viewer;

/// What a feature implements to say: this asks for presence now. Today gathers all of them.
public interface Presence {
    /// What asks for this member, in their language; a handful at the most, read in one query.
    List<Call> calls(Viewer viewer);
}
