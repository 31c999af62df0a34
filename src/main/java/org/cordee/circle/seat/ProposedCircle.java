package org.cordee.circle.seat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.cordee.circle.CircleId;
import org.cordee.circle.CircleOffers.Stage;
import org.jspecify.annotations.Nullable;

/// A circle that Cordée proposes to a member, as that member may know it.
///
/// @param endsAt until when it is answered
/// @param proved whether no other seating is better, for certain
/// @param codes that all of them signed and let every member read
/// @param approaches that all of them declare and let every member read
/// @param seats how many sit in it
/// @param wanted what the member answered; null for nothing yet
/// @param opened whether the answers are open
/// @param interested how many would, where that is open to the member; else 0
/// @param founded whether one of them has founded it, where the member would
/// @param circle which, while it stands
/// @param founder by whom; empty where their account is gone
public record ProposedCircle(
        ProposedId id,
        Instant endsAt,
        boolean proved,
        List<Named> codes,
        List<Named> approaches,
        List<Slot> slots,
        int seats,
        @Nullable Boolean wanted,
        boolean opened,
        int interested,
        boolean founded,
        @Nullable CircleId circle,
        String founder) {
    /// How many must be willing for one of them to found it: the smallest circle there is.
    public static final int FEWEST = 4;

    /// How long it is answered, and as long again it can be founded.
    static final Duration ANSWER = Duration.ofDays(14);

    public ProposedCircle {
        codes = List.copyOf(codes);
        approaches = List.copyOf(approaches);
        slots = List.copyOf(slots);
    }

    public Stage stage() {
        if (!opened) {
            return wanted == null ? Stage.ASKED : wanted ? Stage.WANTED : Stage.DECLINED;
        }
        if (wanted == null || !wanted) {
            return Stage.OVER;
        }
        if (founded) {
            return Stage.FOUNDED;
        }
        return interested >= FEWEST ? Stage.READY : Stage.FEW;
    }

    /// Until when something can be done.
    public Instant until() {
        return opened ? endsAt.plus(ANSWER) : endsAt;
    }
}
