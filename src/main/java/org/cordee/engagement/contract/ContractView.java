package org.cordee.engagement.contract;

import java.util.List;
import org.cordee.engagement.Engagement;
import org.cordee.member.duty.Duty;
import org.jspecify.annotations.Nullable;

/// The contract of an engagement as its coach reads it.
///
/// @param shown null where none was ever proposed
/// @param numbers of all versions, the latest first
/// @param isWritten whether something is written
/// @param isUnsaid whether what is written is in no version yet
/// @param wrongDay whether a day was noted on which nobody can have signed
public record ContractView(
        Engagement engagement,
        @Nullable ContractVersion shown,
        List<Integer> numbers,
        boolean isWritten,
        boolean isUnsaid,
        boolean wrongDay,
        List<Duty> duties) {

    public ContractView {
        numbers = List.copyOf(numbers);
        duties = List.copyOf(duties);
    }

    public String address() {
        return "/engagements/" + engagement.id().value() + "/contract";
    }

    public String state() {
        return shown == null
                ? isWritten ? "written" : "none"
                : switch (shown.state()) {
                    case PROPOSED -> "proposed";
                    case IN_FORCE -> "in-force";
                    case LEFT, FORMER -> "earlier";
                };
    }

    /// Whether it waits for its parties, in an engagement that goes on.
    public boolean isOpen() {
        return shown != null
                && shown.state() == ContractVersion.State.PROPOSED
                && !engagement.isOver();
    }

    ContractView withWrongDay() {
        return new ContractView(engagement, shown, numbers, isWritten, isUnsaid, true, duties);
    }
}
