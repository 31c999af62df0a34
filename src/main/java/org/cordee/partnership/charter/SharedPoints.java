package org.cordee.partnership.charter;

import java.util.List;
import org.cordee.current.MemberId;
import org.cordee.partnership.PartnershipId;
import org.cordee.partnership.expectation.Expectations;
import org.cordee.partnership.expectation.Expectations.Shared;
import org.springframework.stereotype.Component;

/// What flows from opened expectations into the charter: the points that all marked as shared, each
/// once.
@Component
class SharedPoints {
    private final Expectations expectations;
    private final PointRows rows;

    SharedPoints(Expectations expectations, PointRows rows) {
        this.expectations = expectations;
        this.rows = rows;
    }

    /// Those that no proposal has taken in yet.
    List<Shared> offered(MemberId me, PartnershipId room) {
        var shared = expectations.shared(me, room);
        if (shared.isEmpty()) {
            return shared;
        }
        var taken = rows.taken(shared.getFirst().round());
        return shared.stream().filter(each -> !taken.contains(each.point().place())).toList();
    }

    void take(ProposalId proposal, List<Shared> points) {
        if (!points.isEmpty()) {
            rows.take(proposal, points);
        }
    }

    /// Where a point belongs.
    static Section section(Shared shared) {
        return switch (shared.point().place().heading()) {
            case EXPECT, INTERESTS -> Section.VISION;
            case COMMIT, BRING, REFUSE -> Section.CONTRIBUTIONS;
            case FEAR -> Section.DISAGREEMENT;
        };
    }

    /// A point as it stands in a section: in its author's words, with their name.
    static String line(Shared shared) {
        return "– "
                + shared.point().words().replaceAll("\\s*\\n\\s*", " ")
                + " ("
                + shared.author()
                + ")";
    }
}
