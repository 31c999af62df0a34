package org.cordee.member.portrait;

/// Who reads a part.
///
/// @param serves whether it may serve affinities: what meets it is found, and it is never quoted to
///   who does not read it
public record Readers(Audience audience, boolean serves) {}
