package org.cordee.guard;

import java.time.Instant;
import java.util.UUID;

/// A word that names nobody, which the guard lets pass, or did.
///
/// @param who let it pass, or took it back; empty where they are gone
/// @param at when they did
public record AllowedWord(UUID id, String word, String who, Instant at) {}
