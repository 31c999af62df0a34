package org.cordee.signin;

/// From where a link is asked for.
///
/// @param device the browser, as a person would call it
/// @param browser hash of a cookie of that browser, to know it again
/// @param source keyed hash of the network address, to count floods
/// @param language `fr` or `en`, for a letter to somebody we do not know yet
public record Asking(String device, byte[] browser, byte[] source, String language) {}
