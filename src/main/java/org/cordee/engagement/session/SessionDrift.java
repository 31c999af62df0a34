package org.cordee.engagement.session;

/// A session that drifted, and from what, as its coach noted it.
public record SessionDrift(CoachingSession session, String line) {}
