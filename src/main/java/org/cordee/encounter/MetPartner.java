package org.cordee.encounter;

/// That whom one met is a partner, who may be told that one noted it.
///
/// @param told whether the partnership knows that they met, and when
public record MetPartner(String name, boolean told) {}
