package org.cordee.partnership;

import java.util.List;
import org.cordee.current.MemberId;
import org.cordee.partnership.RoomPart.Shown;

/// The page of a room.
///
/// @param parts what its alcoves show, in the order of the page
/// @param leaving whether the page asks once more before one leaves, which cannot be undone
public record RoomView(Partnership room, MemberId me, List<Shown> parts, boolean leaving) {}
