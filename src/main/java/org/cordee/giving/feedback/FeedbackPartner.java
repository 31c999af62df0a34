package org.cordee.giving.feedback;

import org.cordee.current.MemberId;

/// Whom one can ask, and to whom one can offer.
public record FeedbackPartner(MemberId member, String name) {}
