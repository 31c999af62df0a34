package org.cordee.letter;

import java.util.Locale;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/// A letter that is due: to whom, in which language, about what. It holds no secret and no private
/// text.
///
/// @param email where it goes; empty where only who composes it can tell ([Mail#to])
/// @param kind `sign-in`, `invitation`, `notice`: decides who composes it
/// @param about the thing it is about: a link, an invitation, a room
/// @param facts the few words that its sentences need, such as a first name
public record Letter(
        UUID id, String kind, String email, Locale locale, UUID about, JsonNode facts) {}
