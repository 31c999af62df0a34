package org.cordee.engagement.report;

import java.util.UUID;

public record ReportLineId(UUID value) {
    public static ReportLineId of(String text) {
        return new ReportLineId(UUID.fromString(text));
    }
}
