package org.cordee.signin;

import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A device as a person would call it: "Firefox, Linux". Told apart so that a link says who asked,
/// and a session can be recognised in the list; nothing is measured.
final class Device {
    private static final Map<Pattern, String> BROWSERS = new java.util.LinkedHashMap<>();
    private static final Map<Pattern, String> SYSTEMS = new java.util.LinkedHashMap<>();

    static {
        // In this order: most browsers claim to be some of the others too.
        BROWSERS.put(Pattern.compile("Edg(e|A|iOS)?/"), "Edge");
        BROWSERS.put(Pattern.compile("OPR/"), "Opera");
        BROWSERS.put(Pattern.compile("Firefox/|FxiOS/"), "Firefox");
        BROWSERS.put(Pattern.compile("Chrome/|CriOS/|Chromium/"), "Chrome");
        BROWSERS.put(Pattern.compile("Safari/"), "Safari");
        SYSTEMS.put(Pattern.compile("iPhone"), "iPhone");
        SYSTEMS.put(Pattern.compile("iPad"), "iPad");
        SYSTEMS.put(Pattern.compile("Android"), "Android");
        SYSTEMS.put(Pattern.compile("Windows"), "Windows");
        SYSTEMS.put(Pattern.compile("Mac OS X|Macintosh"), "macOS");
        SYSTEMS.put(Pattern.compile("CrOS"), "ChromeOS");
        SYSTEMS.put(Pattern.compile("Linux"), "Linux");
    }

    /// Empty where the browser says nothing that we know.
    static String of(@Nullable String userAgent) {
        if (userAgent == null) {
            return "";
        }
        var browser = first(BROWSERS, userAgent);
        var system = first(SYSTEMS, userAgent);
        return browser.isEmpty() || system.isEmpty() ? browser + system : browser + ", " + system;
    }

    private static String first(Map<Pattern, String> names, String userAgent) {
        return names.entrySet().stream()
                .filter(name -> name.getKey().matcher(userAgent).find())
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    private Device() {}
}
