package org.cordee.contact.tie;

import java.util.List;

/// What reached a member from the books of others.
public record TiesView(List<Thanks> thanks, List<TieAsked> asked) {}
