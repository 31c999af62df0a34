package org.cordee.partnership.page;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What all parties agree to tell everybody.
///
/// @param names each party as they want to be shown
/// @param since since when they say they work together
/// @param words what they do together
/// @param address the readable end of its address; null for a random one
public record PageTerms(
        List<Named> names, LocalDate since, String words, @Nullable String address) {

    /// In characters.
    public static final int LONGEST_WORDS = 600;

    /// A party, as they want to be shown.
    public record Named(UUID member, String name) {}

    public PageTerms {
        names = List.copyOf(names);
    }

    public List<String> shownNames() {
        return names.stream().map(Named::name).toList();
    }
}
