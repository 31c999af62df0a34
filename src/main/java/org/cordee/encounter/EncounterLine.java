package org.cordee.encounter;

import org.jspecify.annotations.Nullable;

/// An encounter in the list.
///
/// @param ledBy who led to them; null where nobody is told
public record EncounterLine(Encounter encounter, @Nullable String ledBy) {}
