package org.cordee.channel;

/// What the form of a lead asks for.
public enum LeadField {
    WHAT("what"),
    CAME_ON("cameOn"),
    WAY("way"),
    WHO("who"),
    OUTCOME("outcome"),
    EFFORT("effort"),
    EUROS("euros");

    private final String key;

    LeadField(String key) {
        this.key = key;
    }

    /// As the form calls it.
    public String key() {
        return key;
    }
}
