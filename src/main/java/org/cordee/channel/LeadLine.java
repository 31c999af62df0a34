package org.cordee.channel;

import org.cordee.contact.Chain;
import org.jspecify.annotations.Nullable;

/// A lead in the list.
///
/// @param chain how one came to whom they came through; null where nobody of the book is meant
public record LeadLine(Lead lead, @Nullable Chain chain) {}
