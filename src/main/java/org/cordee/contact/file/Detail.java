package org.cordee.contact.file;

/// One thing known of a contact. Two details that are equal say the same thing.
///
/// @param value cleaned as `Typed` cleans it, never empty, at most [#LONGEST] code points
public record Detail(Kind kind, String value) {
    public static final int LONGEST = 2000;
}
