package org.cordee.contact;

import java.util.UUID;

/// A contact in the list.
///
/// @param organisation the first one, empty where none is known
/// @param role what they do there, empty where it is not known
/// @param reach the first address of mail, else the first number, else empty
public record ContactLine(
        UUID id, String name, String organisation, String role, String reach, boolean client) {}
