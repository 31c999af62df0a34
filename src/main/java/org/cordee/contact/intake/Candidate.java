package org.cordee.contact.intake;

import java.util.List;
import java.util.UUID;
import org.cordee.contact.file.Kind;
import org.jspecify.annotations.Nullable;

/// A row of a file and whoever it might be, side by side.
///
/// @param number which row, from 1
/// @param name as the file has it
/// @param candidate as the book has it; where both are of this file, as its earlier row has it
/// @param inFile the line of that earlier row; null for somebody of the book
/// @param doubt null where they are surely the same
/// @param gains what would be added, by kind
/// @param united whether they are brought together, as it stands
public record Candidate(
        int number,
        int line,
        String name,
        UUID contact,
        String candidate,
        @Nullable Integer inFile,
        @Nullable Doubt doubt,
        List<Kind> gains,
        boolean united) {}
