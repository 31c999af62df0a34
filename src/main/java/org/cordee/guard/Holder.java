package org.cordee.guard;

import java.util.UUID;

/// What a text is written for, so that what its author has said once of it is known the next time.
///
/// @param kind such as `opportunity`
public record Holder(String kind, UUID id) {}
