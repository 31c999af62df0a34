package org.cordee.guard;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

/// Words that say of what kind something was, and no more.
final class Neutral {
    private static final Properties FRENCH = load(Tongue.FRENCH);
    private static final Properties ENGLISH = load(Tongue.ENGLISH);

    static String of(Kind kind, Tongue tongue) {
        return say(kind.key(), tongue);
    }

    static String of(Finding.Part part, Tongue tongue) {
        return say(Kind.COMBINATION.key() + "." + part.key(), tongue);
    }

    private static String say(String key, Tongue tongue) {
        var words = tongue == Tongue.FRENCH ? FRENCH : ENGLISH;
        return Objects.requireNonNull(words.getProperty(key), key);
    }

    private static Properties load(Tongue tongue) {
        var name = "/guard/neutral_" + tongue.key() + ".properties";
        try (var file = Objects.requireNonNull(Neutral.class.getResourceAsStream(name), name)) {
            var words = new Properties();
            words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            return words;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Neutral() {}
}
