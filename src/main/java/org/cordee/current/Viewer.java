package org.cordee.current;

import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The signed-in person of a request, as every page needs them.
///
/// @param name empty until they have said it, at their first arrival
/// @param session which of their sessions this request belongs to
/// @param theme `light`, `dark`, or null for what the device prefers
/// @param steward whether they run the instance; it opens no private content
public record Viewer(
        MemberId id,
        UUID session,
        String name,
        Locale locale,
        ZoneId zone,
        @Nullable String theme,
        boolean steward) {

    public boolean hasName() {
        return !name.isBlank();
    }
}
