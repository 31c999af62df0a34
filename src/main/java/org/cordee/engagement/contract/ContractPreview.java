package org.cordee.engagement.contract;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cordee.engagement.Engagement;
import org.cordee.member.duty.Duty;

/// What is written, as all would read it.
///
/// @param key which sending of the form this is
/// @param version of the sheet that is shown
/// @param misfits why it cannot be proposed
/// @param moved whether another window wrote meanwhile
public record ContractPreview(
        Engagement engagement,
        UUID key,
        int version,
        List<ContractText.Part> parts,
        Set<Misfit> misfits,
        boolean moved,
        List<Duty> duties) {
    public enum Misfit {
        NO_COACHEE,
        TOO_MANY,
        NO_PURPOSE,
        /// A version says the same already.
        SAME,
        OVER
    }

    public ContractPreview {
        parts = List.copyOf(parts);
        misfits = Set.copyOf(misfits);
        duties = List.copyOf(duties);
    }

    public String address() {
        return "/engagements/" + engagement.id().value() + "/contract";
    }

    public String state() {
        return moved ? "crossed" : misfits.isEmpty() ? "fit" : "unfit";
    }
}
