package org.cordee.circle;

import java.util.List;

/// The circles one is in, those at whose door one stands, and some one may find.
///
/// @param hasMore whether there are more that one may find
public record CirclesView(
        List<Circle> mine,
        List<Circle> doors,
        List<Circle> listed,
        boolean isFirst,
        boolean hasMore) {}
