package org.cordee.partnership;

import java.util.List;
import org.cordee.current.Viewer;
import org.cordee.presence.Call;
import org.cordee.presence.Call.Liveliness;
import org.cordee.presence.Presence;
import org.cordee.web.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What the rooms say on Today: invitations to answer, and people to recognise.
@Component
class PartnershipPresence implements Presence {
    private static final int MOST = 10;

    private final PartnershipRows rows;

    PartnershipPresence(PartnershipRows rows) {
        this.rows = rows;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Call> calls(Viewer viewer) {
        return rows.waitingFor(viewer.id(), MOST).stream()
                .map(waiting ->
                        switch (waiting) {
                            case Waiting.Invitation(var id, var inviter) ->
                                    invitation(viewer, id, inviter);
                            case Waiting.Claim(var room, var claimant) ->
                                    claim(viewer, room, claimant);
                        })
                .toList();
    }

    private static Call invitation(Viewer viewer, InvitationId id, String inviter) {
        var language = viewer.locale();
        return new Call(
                Liveliness.ALIVE,
                "cheminer",
                Words.say(language, "partnership.call.invitation"),
                Words.say(language, "partnership.call.invitation.note", "name", inviter),
                Words.say(language, "partnership.call.invitation.title", "name", inviter),
                "/invitations/" + id.value(),
                Words.say(language, "partnership.call.invitation.action"));
    }

    private static Call claim(Viewer viewer, PartnershipId room, String claimant) {
        var language = viewer.locale();
        return new Call(
                Liveliness.ALIVE,
                "cheminer",
                Words.say(language, "partnership.call.claim"),
                Words.say(language, "partnership.call.claim.note"),
                Words.say(language, "partnership.call.claim.title", "name", claimant),
                "/partnerships/" + room.value() + "/people",
                Words.say(language, "partnership.call.claim.action"));
    }
}
