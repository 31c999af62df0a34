package org.cordee.web;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// Everything a person reads, from `words/<room>_<language>.properties`, in ICU message format.
public final class Words {

    private static final Map<String, Message> FRENCH = load(Language.FRENCH);
    private static final Map<String, Message> ENGLISH = load(Language.ENGLISH);

    /// In the language of the page being written: `say("invite.by", "name", name, "count", 3)`.
    public static String say(String key, @Nullable Object... namedArguments) {
        return say(Rendering.current().locale(), key, namedArguments);
    }

    /// In a language of one's own choosing, for letters.
    public static String say(Locale locale, String key, @Nullable Object... namedArguments) {
        var message = in(locale).get(key);
        if (message == null) throw new IllegalArgumentException("no such words: " + key);
        return message.with(key, namedArguments);
    }

    /// What the last page left to be said on this one.
    public static @Nullable String flash() {
        var flash = Rendering.current().flash();
        return flash == null ? null : say(flash);
    }

    /// Whether the key names words that need no argument.
    static boolean isPlain(String key) {
        return FRENCH.get(key) instanceof Plain;
    }

    static Map<String, Message> in(Locale locale) {
        return Language.of(locale).equals(Language.ENGLISH) ? ENGLISH : FRENCH;
    }

    /// Most words have no argument: for them ICU is never asked.
    sealed interface Message {
        String with(String key, @Nullable Object... namedArguments);

        static Message of(String text, Locale locale) {
            return text.contains("{") || text.contains("'")
                    ? new Pattern(text, new MessageFormat(text, locale))
                    : new Plain(text);
        }
    }

    record Plain(String text) implements Message {
        @Override
        public String with(String key, @Nullable Object... namedArguments) {
            return text;
        }
    }

    record Pattern(String text, MessageFormat format) implements Message {
        @Override
        public String with(String key, @Nullable Object... namedArguments) {
            var values = new HashMap<String, @Nullable Object>();
            for (var i = 0; i < namedArguments.length; i += 2)
                values.put((String) namedArguments[i], namedArguments[i + 1]);
            // A forgotten argument would be printed as {name}.
            if (!values.keySet().containsAll(format.getArgumentNames()))
                throw new IllegalArgumentException(
                        "the words " + key + " need " + format.getArgumentNames());
            // A format keeps state while it writes, so each sentence has its own.
            return format.clone().format(values);
        }
    }

    private static Map<String, Message> load(Locale locale) {
        var messages = new HashMap<String, Message>();
        // classpath* also looks into the jar when a test brings words of its own.
        var pattern = "classpath*:words/*_" + locale.getLanguage() + ".properties";
        try {
            for (var file : new PathMatchingResourcePatternResolver().getResources(pattern)) {
                var words = new Properties();
                try (var reader =
                        new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                    words.load(reader);
                }
                words.forEach((key, text) ->
                        messages.put((String) key, Message.of((String) text, locale)));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return Map.copyOf(messages);
    }

    private Words() {}
}
