package org.cordee.circle.session;

import java.util.List;
import org.cordee.circle.Circle;

/// The sessions of a circle.
///
/// @param coming only on the first page
/// @param hasMore whether there are older ones
public record SessionsView(
        Circle circle,
        List<CircleSession> coming,
        List<CircleSession> past,
        boolean isFirst,
        boolean hasMore) {}
