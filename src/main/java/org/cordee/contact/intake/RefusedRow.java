package org.cordee.contact.intake;

import org.cordee.contact.file.Row.Reason;

/// A row nobody could be made of.
///
/// @param number which row, from 1
/// @param excerpt its beginning, as somebody would recognise it
public record RefusedRow(int number, int line, Reason reason, String excerpt) {}
