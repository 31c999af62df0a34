package org.cordee.round;

import java.time.Instant;
import org.cordee.current.MemberId;

/// What one party wrote under one heading.
///
/// @param version how often it was saved; a text that another window changed has another one
public record Answer(MemberId author, String heading, String words, int version, Instant savedAt) {}
