package org.cordee.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The words of every room: both languages, used, and set as each language sets them.
class WordsTest {

    /// The same in both languages, rightly.
    private static final Set<String> SHARED =
            Set.of(
                    "partnership.call.invitation",
                    "contact.chain.whole",
                    "pulse.figure",
                    "pulse.season.silence",
                    "pulse.season.performance",
                    "record.supervision",
                    "web.meet.contacts");

    private static final Pattern KEY = Pattern.compile("\"([a-z]+\\.[a-z0-9.-]+)\"");
    private static final Pattern SAID =
            Pattern.compile(
                    "Words\\.say\\(\\s*(?:[\\w.]+(?:\\([^()]*\\))?,\\s*)?\"([^\"]+)\"\\s*[,)]");
    private static final Pattern SAID_SOMEHOW = Pattern.compile("Words\\.say\\(");

    private static final Map<String, String> FRENCH = read("_fr.properties");
    private static final Map<String, String> ENGLISH = read("_en.properties");

    @Test
    void both_languages_have_the_same_words() {
        assertThat(FRENCH.keySet()).isEqualTo(ENGLISH.keySet()).isNotEmpty();
    }

    @Test
    void a_key_begins_with_its_room_and_stands_once() {
        assertThat(misplaced(files("_fr.properties"))).isEmpty();
        assertThat(misplaced(files("_en.properties"))).isEmpty();
    }

    @Test
    void nothing_is_left_untranslated() {
        assertThat(untranslated(FRENCH, ENGLISH)).isEmpty();
        assertThat(untranslated(Map.of("a.b", "Oui"), Map.of("a.b", "Oui"))).containsExactly("a.b");
    }

    @Test
    void every_message_parses_and_asks_for_the_same_in_both() {
        assertThat(differingArguments(FRENCH, ENGLISH)).isEmpty();
        assertThat(differingArguments(Map.of("a.b", "{n}"), Map.of("a.b", "{name}")))
                .containsExactly("a.b");
        assertThatThrownBy(() -> arguments("{n, plural, one {x}", Locale.FRENCH))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void every_word_is_said_somewhere_and_every_word_said_exists() throws IOException {
        var sources = sources();
        var used = new HashSet<String>();
        var unknown = new TreeSet<String>();
        for (var source : sources) {
            KEY.matcher(source).results().forEach(found -> used.add(found.group(1)));
            SAID.matcher(source)
                    .results()
                    .map(found -> found.group(1))
                    .filter(key -> !FRENCH.containsKey(key))
                    .forEach(unknown::add);
        }
        assertThat(unknown).isEmpty();
        assertThat(FRENCH.keySet()).allMatch(used::contains, "is said somewhere");
    }

    @Test
    void a_key_is_written_out_where_it_is_said() throws IOException {
        assertThat(sources()).filteredOn(source -> !saidByName(source)).isEmpty();
        assertThat(saidByName("Words.say(\"a.\" + kind)")).isFalse();
        assertThat(saidByName("Words.say(key)")).isFalse();
        assertThat(saidByName("Words.say(locale, \"a.b\")")).isTrue();
    }

    @Test
    void french_is_set_as_french() {
        assertThat(badFrench(FRENCH)).isEmpty();
        assertThat(badFrench(Map.of("a.b", "Vraiment ?"))).hasSize(1);
        assertThat(badFrench(Map.of("a.b", "Vraiment?"))).hasSize(1);
        assertThat(badFrench(Map.of("a.b", "l'heure"))).hasSize(1);
        assertThat(badFrench(Map.of("a.b", "Deux choses: l’une"))).hasSize(1);
        assertThat(badFrench(Map.of("a.b", "« oui »"))).hasSize(1);
        assertThat(badFrench(Map.of("a.b", "{n, plural, =0 {Vraiment ?} other {{n, number} oui}}")))
                .hasSize(1);
        assertThat(badFrench(Map.of("a.b", "Bravo\u00a0!"))).hasSize(1);
        assertThat(badFrench(Map.of("a.b", "Vraiment\u00a0?"))).isEmpty();
    }

    @Test
    void english_is_set_as_english() {
        assertThat(badEnglish(ENGLISH)).isEmpty();
        assertThat(badEnglish(Map.of("a.b", "Really ?"))).hasSize(1);
        assertThat(badEnglish(Map.of("a.b", "It's"))).hasSize(1);
        assertThat(badEnglish(Map.of("a.b", "Done!"))).hasSize(1);
    }

    @Test
    void words_are_said_with_their_arguments() {
        assertThat(Words.say(Locale.ENGLISH, "web.profile.of", "name", "Maud"))
                .isEqualTo("Maud, my profile");
        assertThat(Words.say(Locale.FRENCH, "web.skip")).isEqualTo("Aller au contenu");
        assertThatThrownBy(() -> Words.say(Locale.FRENCH, "web.nothing"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Words.say(Locale.FRENCH, "web.profile.of"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("name");
    }

    private static List<String> untranslated(Map<String, String> fr, Map<String, String> en) {
        return fr.entrySet().stream()
                .filter(word -> word.getValue().equals(en.get(word.getKey())))
                .map(Map.Entry::getKey)
                .filter(key -> !SHARED.contains(key))
                .toList();
    }

    private static List<String> differingArguments(Map<String, String> fr, Map<String, String> en) {
        return fr.entrySet().stream()
                .filter(word ->
                        !arguments(word.getValue(), Locale.FRENCH)
                                .containsAll(
                                        arguments(en.getOrDefault(word.getKey(), ""), Locale.UK)))
                .map(Map.Entry::getKey)
                .toList();
    }

    /// French may ask for more than English: « d’ » and gender have no English.
    private static Set<String> arguments(String text, Locale locale) {
        return new MessageFormat(text, locale).getArgumentNames();
    }

    private static boolean saidByName(String source) {
        return SAID.matcher(source).results().count()
                == SAID_SOMEHOW.matcher(source).results().count();
    }

    private static List<String> badFrench(Map<String, String> words) {
        var bad = Pattern.compile("'|\"|\\.\\.\\.|[^\u00a0][?!»:;]|«[^\u00a0]|!|—|–");
        return words.entrySet().stream()
                .filter(word -> bad.matcher(shown(word.getValue())).find())
                .map(Object::toString)
                .filter(word -> !word.contains("Présent\u00a0!"))
                .toList();
    }

    private static List<String> badEnglish(Map<String, String> words) {
        var bad = Pattern.compile("'|\"|\\.\\.\\.|[\\s\u00a0][?!;:]|!|«|—|–");
        return words.entrySet().stream()
                .filter(word -> bad.matcher(shown(word.getValue())).find())
                .map(Object::toString)
                .toList();
    }

    /// The pattern without its braces' own grammar.
    private static String shown(String pattern) {
        return pattern.replaceAll("\\{\\w+, ?(plural|select|selectordinal|number)[^{}]*", "")
                .replaceAll("offset:\\d", "");
    }

    private static List<String> misplaced(List<Path> files) {
        var wrong = new ArrayList<String>();
        for (var file : files) {
            var room = file.getFileName().toString().replaceFirst("_.*", ".");
            var seen = new HashSet<String>();
            for (var line : lines(file)) {
                if (line.isBlank() || line.startsWith("#")) continue;
                var key = line.split("=", 2)[0].strip();
                if (!key.startsWith(room) || !seen.add(key))
                    wrong.add(file.getFileName() + " " + key);
            }
        }
        return wrong;
    }

    private static Map<String, String> read(String ending) {
        var words = new TreeMap<String, String>();
        for (var file : files(ending)) {
            var properties = new java.util.Properties();
            try (var reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
            properties.forEach((key, text) -> words.put((String) key, (String) text));
        }
        return words;
    }

    private static List<Path> files(String ending) {
        return Sources.under("src/main/resources/words", ending);
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<String> sources() throws IOException {
        var texts = new ArrayList<String>();
        var files = new ArrayList<>(Sources.under("src/main/jte", ".jte"));
        files.addAll(Sources.under("src/main/java", ".java"));
        for (var file : files)
            // Words itself hands keys on.
            if (!file.endsWith("org/cordee/web/Words.java")) texts.add(Files.readString(file));
        return texts;
    }
}
