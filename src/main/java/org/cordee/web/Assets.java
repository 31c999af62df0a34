package org.cordee.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// Style, scripts, fonts and icons, read once and addressed by their content, so that a browser
/// keeps them for good and a new version is a new address.
public final class Assets {

    static final String STYLE = "css/cordee.css";
    static final String HTMX = "js/htmx.js";

    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/\\n?");

    /// `packed` is null for what gzip would not make smaller.
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Asset(String type, byte[] bytes, byte @Nullable [] packed) {}

    private static final Map<String, Asset> FILES = load();
    private static final String HASH = hash(FILES);

    /// `url("css/cordee.css")` is `/assets/<hash>/css/cordee.css`.
    public static String url(String name) {
        if (!FILES.containsKey(name)) throw new IllegalArgumentException("no such asset: " + name);
        return "/assets/" + HASH + "/" + name;
    }

    static @Nullable Asset find(String name) {
        return FILES.get(name);
    }

    static boolean isCurrent(String hash) {
        return HASH.equals(hash);
    }

    private static Map<String, Asset> load() {
        var sheets =
                new TreeMap<String, byte[]>(
                        Comparator.comparingInt(Assets::rank)
                                .thenComparing(Comparator.naturalOrder()));
        var files = new HashMap<String, Asset>();
        try {
            var resolver = new PathMatchingResourcePatternResolver();
            for (var file : resolver.getResources("classpath*:static/**/*.*")) {
                var path = file.getURL().getPath();
                var name = path.substring(path.lastIndexOf("/static/") + "/static/".length());
                if (name.endsWith(".css")) sheets.put(name, file.getContentAsByteArray());
                else if (typeOf(name) != null) files.put(name, asset(name, file));
            }
            files.put(STYLE, asset(STYLE, joined(sheets)));
            var htmx =
                    resolver.getResources(
                            "classpath*:META-INF/resources/webjars/htmx.org/*/dist/htmx.min.js");
            files.put(HTMX, asset(HTMX, htmx[0]));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return Map.copyOf(files);
    }

    /// tokens.css says in which order the layers weigh, so it comes first.
    private static int rank(String sheet) {
        return sheet.endsWith("/tokens.css") ? 0 : 1;
    }

    /// One sheet of all, without the comments: they are for whoever reads the source, and were a
    /// seventh of what went over the wire.
    private static byte[] joined(Map<String, byte[]> sheets) {
        var all = new StringBuilder();
        for (var sheet : sheets.values()) all.append(new String(sheet, StandardCharsets.UTF_8));
        return COMMENT.matcher(all).replaceAll("").getBytes(StandardCharsets.UTF_8);
    }

    private static Asset asset(String name, Resource file) throws IOException {
        return asset(name, file.getContentAsByteArray());
    }

    private static Asset asset(String name, byte[] bytes) throws IOException {
        var type = typeOf(name);
        if (type == null) throw new IllegalArgumentException("no known kind of file: " + name);
        return new Asset(type, bytes, name.endsWith(".woff2") ? null : packed(bytes));
    }

    private static @Nullable String typeOf(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT)) {
            case "css" -> "text/css;charset=UTF-8";
            case "js" -> "text/javascript;charset=UTF-8";
            case "svg" -> "image/svg+xml";
            case "woff2" -> "font/woff2";
            case "txt" -> "text/plain;charset=UTF-8";
            default -> null;
        };
    }

    private static byte[] packed(byte[] bytes) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        }
        return packed.toByteArray();
    }

    private static String hash(Map<String, Asset> files) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            new TreeMap<>(files)
                    .forEach((name, asset) -> {
                        digest.update(name.getBytes(StandardCharsets.UTF_8));
                        digest.update(asset.bytes());
                    });
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Assets() {}
}
