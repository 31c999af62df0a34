package org.cordee.round;

import java.util.List;
import java.util.UUID;
import org.cordee.current.MemberId;
import org.cordee.current.OncePerPage;
import org.springframework.stereotype.Component;

/// All that is known of a partnership, from every room that knows something.
@Component
public class Witnesses {
    private final List<Witness> witnesses;

    Witnesses(List<Witness> witnesses) {
        this.witnesses = witnesses;
    }

    private record Asked(MemberId me, UUID room) {}

    /// What the current member may know of it, in any order.
    public List<Evidence> evidence(MemberId me, UUID room) {
        return OncePerPage.ask(
                new Asked(me, room),
                () ->
                        witnesses.stream()
                                .flatMap(witness -> witness.evidence(me, room).stream())
                                .toList());
    }
}
