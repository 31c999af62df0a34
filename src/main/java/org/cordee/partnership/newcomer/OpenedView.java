package org.cordee.partnership.newcomer;

import java.time.Instant;
import java.util.List;
import org.cordee.current.MemberId;
import org.cordee.partnership.Partnership;
import org.cordee.partnership.expectation.Heading;

/// An exchange that was opened to somebody who came later: to be read, and nothing else.
public record OpenedView(Partnership room, Instant revealedAt, List<Asked> asked) {

    /// One heading, with what each wrote under it.
    public record Asked(Heading heading, List<Hand> hands) {}

    public record Hand(MemberId author, String name, String words) {}
}
