package org.cordee.signin;

import java.util.UUID;

/// A link about to be asked for: its id, and what the database keeps of its secret.
public record FreshLink(UUID id, byte[] hash) {}
