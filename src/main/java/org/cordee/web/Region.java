package org.cordee.web;

import com.ibm.icu.util.TimeZone;
import java.time.ZoneId;

/// Where numbers without a country code are at home: where the clock of whoever wrote them is.
public final class Region {
    private static final String ELSEWHERE = "FR";

    /// `FR` for Europe/Paris.
    public static String of(ZoneId zone) {
        // Places have a slash; offsets and the like are nowhere in particular.
        var region = zone.getId().contains("/") ? TimeZone.getRegion(zone.getId()) : "";
        return region.matches("[A-Z]{2}") ? region : ELSEWHERE;
    }

    private Region() {}
}
