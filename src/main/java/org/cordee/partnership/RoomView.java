package org.cordee.partnership;

import java.util.List;
import org.cordee.current.MemberId;
import org.cordee.partnership.RoomPart.Shown;
import org.cordee.partnership.exit.Exits;

/// The page of a room.
///
/// @param parts what its alcoves show, in the order of the page
/// @param exit what is under way, and how one left
public record RoomView(Partnership room, MemberId me, List<Shown> parts, Exits.Standing exit) {}
