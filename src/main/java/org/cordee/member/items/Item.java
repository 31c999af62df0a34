package org.cordee.member.items;

import org.jspecify.annotations.Nullable;

/// A line of one of the lists.
///
/// @param skill the key of what it is about; null where words are all there is
/// @param weight 1, 2 or 3
public record Item(String words, @Nullable String skill, int weight) {}
