package org.cordee.partnership.signal;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.cordee.current.MemberId;
import org.cordee.partnership.pulse.OpenSignal;

/// Something that facts suggest talking about. All parties of the room may know it.
///
/// It ends by being talked about. Found again on the same facts it is the same signal, so one that
/// was closed opens again only when its day lies after the closing.
public sealed interface Signal permits Defection, LackOfDistance, Value, Results, WinWin, Facade {
    /// The day of its latest evidence.
    LocalDate at();

    /// Which one among its like: a party, a contribution, a stage or a door. None for what concerns
    /// the partnership as a whole.
    Optional<UUID> subject();

    /// What it is to the season, if it makes a crisis while it is open.
    Optional<OpenSignal.Kind> crisis();

    /// The party it speaks of, if it speaks of one.
    Optional<MemberId> party();
}
