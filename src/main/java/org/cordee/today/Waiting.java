package org.cordee.today;

import java.util.List;
import org.cordee.current.Viewer;
import org.cordee.presence.Call;
import org.cordee.presence.Presence;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What asks for somebody's presence, from every feature, most alive first.
@Component
class Waiting {
    /// More than this is no day's work: the rest shows when some of it is done.
    private static final int MOST = 12;

    // Asked for when somebody looks: features write letters, and a letter says what waits.
    private final ObjectProvider<Presence> features;

    Waiting(ObjectProvider<Presence> features) {
        this.features = features;
    }

    /// In one transaction, since each would enter the database again.
    @Transactional(readOnly = true)
    List<Call> of(Viewer viewer) {
        return features.orderedStream()
                .flatMap(feature -> feature.calls(viewer).stream())
                .sorted(Call.MOST_ALIVE_FIRST)
                .limit(MOST)
                .toList();
    }
}
