package org.cordee.channel;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// By which channel a lead came.
public enum Channel {
    DIRECT,
    THROUGH;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Channel> of(String key) {
        return Arrays.stream(values()).filter(way -> way.key().equals(key)).findFirst();
    }
}
