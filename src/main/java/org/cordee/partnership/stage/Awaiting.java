package org.cordee.partnership.stage;

/// A sealed question about a stage that one has not answered.
///
/// @param kind of round: [PathStage#CHECK] or [PathStage#RESULTS]
public record Awaiting(StageId stage, String kind) {}
