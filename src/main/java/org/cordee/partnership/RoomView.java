package org.cordee.partnership;

import org.cordee.current.MemberId;
import org.cordee.partnership.charter.Charters;
import org.cordee.round.Round;
import org.jspecify.annotations.Nullable;

/// The page of a room.
///
/// @param exchange the latest round of expectations; null where none was opened
/// @param how where it stands; null with it
/// @param charter where the charter stands
/// @param leaving whether the page asks once more before one leaves, which cannot be undone
public record RoomView(
        Partnership room,
        MemberId me,
        @Nullable Round exchange,
        Round.@Nullable State how,
        Charters.Standing charter,
        boolean leaving) {}
