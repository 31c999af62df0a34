package org.cordee.partnership.exit;

import org.cordee.current.MemberId;

/// What one said in the last feedback, once it had opened.
///
/// @param name empty for somebody whose account is gone
public record Voiced(MemberId author, String name, Feedback heading, String words) {}
