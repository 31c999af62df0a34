package org.cordee.web;

import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// Where this house stands, as configured. Links are built from here and never from a request:
/// whoever sends a request chooses what it says about its address.
@Component
public class BaseUrl {

    private final Environment settings;
    private final @Nullable URI configured;

    BaseUrl(Environment settings) {
        this.settings = settings;
        var value = settings.getProperty("cordee.base-url");
        this.configured = value == null || value.isBlank() ? null : parsed(value.strip());
    }

    /// `link("/sign-in")` is a whole address, for mails.
    public String link(String path) {
        if (!Html.isOurs(path)) throw new IllegalArgumentException("not a path of this house");
        return this + path;
    }

    public boolean secure() {
        return "https".equals(uri().getScheme());
    }

    /// Whether a `Host` header names this house; on a loopback address every name of it does.
    boolean answersTo(String host, int localPort) {
        var uri = uri();
        var asked = host.toLowerCase(Locale.ROOT);
        if (asked.equals(authority(uri.getHost(), uri.getPort()))) return true;
        if (uri.getPort() < 0 && asked.equals(uri.getHost() + ":" + (secure() ? 443 : 80)))
            return true;
        return loopback(uri.getHost())
                && (asked.equals(authority("127.0.0.1", localPort))
                        || asked.equals(authority("localhost", localPort))
                        || asked.equals(authority("[::1]", localPort))
                        || (localPort == 80 && loopback(asked)));
    }

    @Override
    public String toString() {
        var uri = uri();
        return uri.getScheme() + "://" + authority(uri.getHost(), uri.getPort());
    }

    private URI uri() {
        if (configured != null) return configured;
        // The port is known for certain only once the server listens: tests let it choose one.
        var port = settings.getProperty("local.server.port", Integer.class);
        if (port == null) port = settings.getProperty("server.port", Integer.class, 8080);
        return URI.create("http://127.0.0.1:" + port);
    }

    private static URI parsed(String value) {
        var uri = URI.create(value);
        if (uri.getHost() == null || !value.matches("(?i)https?://[^/?#@]+/?"))
            throw new IllegalArgumentException(
                    "cordee.base-url is a scheme and a host: https://cordee.example");
        return URI.create(value.replaceFirst("/$", "").toLowerCase(Locale.ROOT));
    }

    private static String authority(String host, int port) {
        return port < 0 ? host : host + ":" + port;
    }

    private static boolean loopback(String host) {
        return host.equals("127.0.0.1") || host.equals("localhost") || host.equals("[::1]");
    }
}
