package org.cordee.partnership.charter;

import java.util.List;
import org.cordee.current.MemberId;
import org.cordee.partnership.Partnership;
import org.jspecify.annotations.Nullable;

/// The page of the charter.
///
/// @param version the one in force, or for who has left the last they knew; null where there is
///   none
/// @param charter what it says
/// @param acceptances who accepted it
/// @param proposals the latest that are open
/// @param more whether there are other open ones
/// @param versions the latest versions
/// @param earlier whether there are earlier ones
/// @param offered how many points all share that no proposal has taken in, where nothing waits for
///   an answer
/// @param drafting whether oneself has begun to write
public record CharterView(
        Partnership room,
        MemberId me,
        @Nullable Version version,
        Charter charter,
        List<Acceptance> acceptances,
        List<ProposalView> proposals,
        boolean more,
        List<Version> versions,
        boolean earlier,
        int offered,
        boolean drafting) {

    public boolean inside() {
        return room.has(me);
    }

    /// Whether oneself came after it was accepted, and has not accepted it yet.
    public boolean isMineToAccept() {
        return version != null
                && inside()
                && acceptances.stream().noneMatch(given -> given.member().equals(me));
    }

    /// Who is in the room and has not accepted what is in force: they came later.
    public List<Partnership.Party> newcomers() {
        return version == null
                ? List.of()
                : room.present().stream()
                        .filter(party ->
                                acceptances.stream()
                                        .noneMatch(given -> given.member().equals(party.member())))
                        .toList();
    }

    /// The open proposals shown here that would change a section.
    public List<ProposalView> changing(Section section) {
        return proposals.stream()
                .filter(proposal -> proposal.proposal().changes().containsKey(section))
                .toList();
    }

    /// For `data-state`.
    public String state() {
        if (proposals.isEmpty()) {
            return version == null ? "none" : "in-force";
        }
        return version == null ? "proposed" : "in-force-proposed";
    }
}
