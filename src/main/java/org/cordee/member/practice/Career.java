package org.cordee.member.practice;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A professional record as its owner says it.
///
/// @param since the year of the first paid engagement
/// @param hours with clients, paid
/// @param supervision how, or null where it is not said
/// @param living how one lives from it, or null where it is not said
/// @param codes of ethics that were signed
public record Career(
        String training,
        @Nullable Integer trainingHours,
        @Nullable Integer since,
        @Nullable Integer hours,
        String credentials,
        @Nullable String supervision,
        @Nullable String living,
        Set<String> codes) {
    public static final Career NOTHING = new Career("", null, null, null, "", null, null, Set.of());

    public Career {
        codes = Set.copyOf(codes);
    }
}
