package org.cordee.circle;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The circles one is in, those at whose door one stands, and some one may find.
///
/// @param offered what Cordée proposes, and whether one is willing; null beyond the first page
/// @param hasMore whether there are more that one may find
public record CirclesView(
        CircleOffers.@Nullable Offered offered,
        List<Circle> mine,
        List<Circle> doors,
        List<Circle> listed,
        boolean isFirst,
        boolean hasMore) {}
