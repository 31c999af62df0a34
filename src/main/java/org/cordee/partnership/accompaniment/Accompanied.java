package org.cordee.partnership.accompaniment;

import java.util.List;
import org.cordee.current.MemberId;
import org.cordee.partnership.PartnershipId;

/// What somebody who is asked to accompany a room knows of it from the first day: what it is for,
/// and who is in it.
public record Accompanied(PartnershipId room, String purpose, List<One> parties) {
    /// Somebody who is in it now.
    public record One(MemberId member, String name) {}

    public List<String> names() {
        return parties.stream().map(One::name).toList();
    }

    List<MemberId> members() {
        return parties.stream().map(One::member).toList();
    }
}
