package org.cordee.circle.session;

import org.cordee.current.MemberId;

/// What somebody takes home from a session.
///
/// @param offered whether the others who were there read it
public record SessionTakeaway(MemberId member, String name, String words, boolean offered) {}
