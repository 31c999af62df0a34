package org.cordee.contact;

import java.util.UUID;

/// Somebody whom a name may mean.
///
/// @param choice what a form sends for them
/// @param note what tells them from others of that name; may be empty
/// @param member whether they are known as a member, not from the book
public record Namesake(String choice, UUID face, String name, String note, boolean member) {}
