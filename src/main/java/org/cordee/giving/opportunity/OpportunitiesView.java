package org.cordee.giving.opportunity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.cordee.guard.Readings;
import org.jspecify.annotations.Nullable;

/// What reached a member, what they have passed, and the line in which they note the next.
///
/// @param reason why the line was not kept; null for nothing
/// @param reading of the line, where the guard has something to say
/// @param passed by what was heard of
public record OpportunitiesView(
        OpportunityForm form,
        OpportunityForm.@Nullable Reason reason,
        @Nullable Readings reading,
        List<Reached> waiting,
        List<Reached> answered,
        List<Heard> heard,
        Map<OpportunityId, List<Passed>> passed,
        boolean first,
        boolean more,
        boolean pauses,
        Instant now,
        LocalDate today) {

    OpportunitiesView with(
            OpportunityForm typed, OpportunityForm.@Nullable Reason why, @Nullable Readings found) {
        return new OpportunitiesView(
                typed, why, found, waiting, answered, heard, passed, first, more, pauses, now,
                today);
    }

    public List<Passed> passed(OpportunityId id) {
        return passed.getOrDefault(id, List.of());
    }
}
