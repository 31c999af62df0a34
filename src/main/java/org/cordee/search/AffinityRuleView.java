package org.cordee.search;

/// The numbers of the rule that are the product's own, beside those of the engine.
///
/// @param most how many a search shows
/// @param notNow days that a _not now_ holds
/// @param stands weeks that a proposal stands
/// @param again weeks after which two may be proposed to each other again
public record AffinityRuleView(int most, int notNow, int stands, int again) {}
