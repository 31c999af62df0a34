package org.cordee.partnership.stage;

/// The latest sealed question of a kind about a stage.
///
/// @param kind of round: [PathStage#CHECK] or [PathStage#RESULTS]
/// @param sealed whether one has sealed oneself
/// @param open whether it is still being sealed
/// @param no whether it has opened, and somebody said that it is not worth it to them
public record Asked(StageId stage, String kind, boolean sealed, boolean open, boolean no) {
    public boolean awaits() {
        return open && !sealed;
    }
}
