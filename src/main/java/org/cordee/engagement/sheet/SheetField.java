package org.cordee.engagement.sheet;

/// A place on a sheet.
///
/// @param longest in code points
/// @param lines whether it takes several
public record SheetField(String key, int longest, boolean lines) {}
