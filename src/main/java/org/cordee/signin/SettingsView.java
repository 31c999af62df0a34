package org.cordee.signin;

import java.util.List;
import java.util.UUID;
import org.cordee.current.Sessions;
import org.cordee.member.Members;
import org.jspecify.annotations.Nullable;

/// What the settings page shows.
///
/// @param here the session that is looking
/// @param unknownZone what was typed as a time zone and is none; null when all is well
/// @param unknownTime what was typed as the time of the digest and is none; null when all is well
public record SettingsView(
        Members.Settings settings,
        List<Sessions.Open> sessions,
        UUID here,
        @Nullable String unknownZone,
        @Nullable String unknownTime) {}
