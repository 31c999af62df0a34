package org.cordee.database;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.core.env.PropertyResolver;

/// What was configured, as far as the database and the data folder care.
///
/// @param demoWanted whether a data folder that is started for the first time may become a demo
/// @param external a PostgreSQL run by somebody else; empty means the embedded one
/// @param open what is configured that a demo must never meet, each by the name of its variable
/// @param demoOnly what is configured that only a demo may have, likewise
public record DatabaseSettings(
        Path data,
        boolean demoWanted,
        Optional<External> external,
        List<String> open,
        List<String> demoOnly) {

    public DatabaseSettings {
        open = List.copyOf(open);
        demoOnly = List.copyOf(demoOnly);
    }

    /// With nothing that only a demo may have.
    public DatabaseSettings(
            Path data, boolean demoWanted, Optional<External> external, List<String> open) {
        this(data, demoWanted, external, open, List.of());
    }

    /// Reads `cordee.*`; environment variables `CORDEE_*` answer for the same names.
    public static DatabaseSettings from(PropertyResolver properties) {
        Optional<External> external =
                value(properties, "cordee.database.url").map(url -> external(properties, url));
        return new DatabaseSettings(
                Path.of(properties.getProperty("cordee.data", "data")).toAbsolutePath().normalize(),
                properties.getProperty("cordee.demo", Boolean.class, true),
                external,
                openDoors(properties),
                value(properties, "cordee.clock-offset").isPresent()
                        ? List.of("CORDEE_CLOCK_OFFSET")
                        : List.of());
    }

    private static External external(PropertyResolver properties, String url) {
        return new External(
                url.startsWith("jdbc:") ? url : "jdbc:" + url,
                value(properties, "cordee.database.owner-password"),
                required(properties, "cordee.database.app-password"),
                required(properties, "cordee.database.health-password"));
    }

    private static List<String> openDoors(PropertyResolver properties) {
        List<String> open = new ArrayList<>();
        if (value(properties, "cordee.database.url").isPresent()) {
            open.add("CORDEE_DATABASE_URL");
        }
        if (value(properties, "cordee.base-url").filter(url -> !leadsHome(url)).isPresent()) {
            open.add("CORDEE_BASE_URL");
        }
        if (value(properties, "cordee.bind").filter(host -> !isLoopback(host)).isPresent()) {
            open.add("--bind");
        }
        if (value(properties, "cordee.smtp-url").isPresent()) {
            open.add("CORDEE_SMTP_URL");
        }
        return open;
    }

    private static Optional<String> value(PropertyResolver properties, String name) {
        return Optional.ofNullable(properties.getProperty(name)).filter(text -> !text.isBlank());
    }

    private static String required(PropertyResolver properties, String name) {
        return value(properties, name)
                .orElseThrow(() ->
                        new StartRefused(
                                StartRefused.Reason.MISSING,
                                variable(name) + " is missing; CORDEE_DATABASE_URL needs it"));
    }

    private static String variable(String property) {
        return property.toUpperCase(java.util.Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    private static boolean leadsHome(String baseUrl) {
        try {
            String host = URI.create(baseUrl).getHost();
            return host != null && isLoopback(host);
        } catch (IllegalArgumentException notAnAddress) {
            throw new StartRefused(
                    StartRefused.Reason.WRONG_USE,
                    "CORDEE_BASE_URL is not an address: " + baseUrl,
                    notAnAddress);
        }
    }

    /// A name that resolves to nothing is not this machine; `localhost` is taken at its word.
    private static boolean isLoopback(String host) {
        if (host.equalsIgnoreCase("localhost")) {
            return true;
        }
        try {
            return isNumeric(host) && InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException notOne) {
            return false;
        }
    }

    /// Only literal addresses are looked at: a name would ask a name server, and may change.
    private static boolean isNumeric(String host) {
        return host.matches("[0-9.]+") || host.contains(":");
    }

    /// A PostgreSQL run by somebody else, its roles made by `docs/external-postgresql.sql`.
    ///
    /// @param ownerPassword present only where this node is the one that migrates
    public record External(
            String url, Optional<String> ownerPassword, String appPassword, String healthPassword) {

        /// Passwords must not reach a log through a record's own words.
        @Override
        public String toString() {
            return "External[" + url.replaceFirst("\\?.*", "") + "]";
        }
    }
}
