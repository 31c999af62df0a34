package org.cordee.guard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;
import org.jspecify.annotations.Nullable;

/// The words of a language and what each may be. From the dictionaries of LanguageTool, which know
/// many names too, and say of French first names that they are masculine or feminine.
final class Lexicon {
    /// Any reading that is no name.
    static final int COMMON = 1;

    /// Articles, pronouns, prepositions, conjunctions, adverbs.
    static final int SMALL = 2;

    static final int NOUN = 4;

    /// A verb of somebody: *dit*, *said*.
    static final int FINITE = 8;

    static final int PROPER = 16;
    static final int FIRST = 32;
    static final int ADJECTIVE = 64;
    static final int INFINITIVE = 128;

    /// A verb, and nothing else.
    static final int ACTING = 256;

    /// A country, a region: what is named with an article.
    static final int PLACE = 512;

    private static final int MOST_KEPT = 20_000;
    private static final Set<String> OWN_FIRST = Terms.lines("first-names.txt");

    private static final class French {
        static final Dictionary WORDS = load("/org/languagetool/resource/fr/french.dict");
    }

    private static final class English {
        static final Dictionary WORDS = load("/org/languagetool/resource/en/english.dict");
    }

    private final Tongue tongue;
    // A lookup keeps state: each text has its own. Names are looked up in French, whatever the
    // text.
    private final DictionaryLookup own;
    private final DictionaryLookup french;
    private final Map<String, Integer> kept = new HashMap<>();

    Lexicon(Tongue tongue) {
        this.tongue = tongue;
        this.french = new DictionaryLookup(French.WORDS);
        this.own = tongue == Tongue.FRENCH ? french : new DictionaryLookup(English.WORDS);
    }

    /// What this word, written like this, may be; 0 where it is not known.
    int of(String word) {
        var known = kept.get(word);
        if (known != null) {
            return known;
        }
        if (kept.size() >= MOST_KEPT) {
            kept.clear();
        }
        int read = read(word);
        kept.put(word, read);
        return read;
    }

    boolean is(String word, int reading) {
        return (of(word) & reading) != 0;
    }

    /// Whether it is a common word, if a capital lost its accent: *Etat*, *Equipe*.
    boolean isCommon(String lower) {
        if (is(lower, COMMON)) {
            return true;
        }
        var accents = accents(lower.isEmpty() ? ' ' : lower.charAt(0));
        for (int n = 0; n < accents.length(); n++) {
            if (is(accents.charAt(n) + lower.substring(1), COMMON)) {
                return true;
            }
        }
        return lower.contains("oe") && is(lower.replace("oe", "œ"), COMMON);
    }

    /// Whether it is a common word once all accents are taken from both.
    boolean isCommonUnaccented(String lower) {
        return isCommon(lower)
                || tongue == Tongue.FRENCH
                        && Arrays.binarySearch(Unaccented.HASHES, hash(Folding.folded(lower))) >= 0;
    }

    private static String accents(char first) {
        return switch (first) {
            case 'e' -> "éêè";
            case 'a' -> "àâ";
            case 'o' -> "ô";
            case 'i' -> "î";
            case 'c' -> "ç";
            default -> "";
        };
    }

    private int read(String word) {
        int read = 0;
        for (var one : own.lookup(word)) {
            read |= tongue == Tongue.FRENCH ? french(one.getTag()) : english(one.getTag());
        }
        if (tongue == Tongue.ENGLISH && Character.isUpperCase(word.codePointAt(0))) {
            for (var one : french.lookup(word)) {
                read |= french(one.getTag()) & (PROPER | FIRST | PLACE);
            }
        }
        if (OWN_FIRST.contains(word)) {
            read = read & ~PLACE | PROPER | FIRST;
        }
        boolean acts = (read & FINITE) != 0 && (read & (NOUN | ADJECTIVE | SMALL)) == 0;
        return acts ? read | ACTING : read;
    }

    private static int french(@Nullable CharSequence tag) {
        var said = tag == null ? "" : tag.toString();
        if (said.isEmpty()) {
            return COMMON;
        }
        return switch (said.charAt(0)) {
            case 'Z' -> PROPER | name(said);
            case 'N' -> COMMON | NOUN;
            case 'J' -> COMMON | ADJECTIVE;
            case 'V' ->
                    said.contains(" ppa")
                            ? COMMON | ADJECTIVE
                            : said.contains(" inf")
                                    ? COMMON | INFINITIVE
                                    : said.contains(" 3 ") ? COMMON | FINITE : COMMON;
            case 'S', 'T', 'Y' -> COMMON;
            default -> COMMON | SMALL;
        };
    }

    /// Names of one gender are first names where they may be said of several, and places where not.
    private static int name(String tag) {
        if (tag.startsWith("Z e")) {
            return 0;
        }
        return tag.startsWith("sp", 4) ? FIRST : tag.startsWith("s", 4) ? PLACE : 0;
    }

    private static int english(@Nullable CharSequence tag) {
        var said = tag == null ? "" : tag.toString();
        if (said.startsWith("NNP")) {
            return PROPER;
        }
        if (said.startsWith("NN")) {
            return COMMON | NOUN;
        }
        if (said.startsWith("JJ")) {
            return COMMON | ADJECTIVE;
        }
        if (said.startsWith("VBZ") || said.startsWith("VBD")) {
            return COMMON | FINITE;
        }
        if (said.startsWith("MD")) {
            return COMMON | FINITE | SMALL;
        }
        return said.startsWith("VB") ? COMMON : COMMON | SMALL;
    }

    private static Dictionary load(String name) {
        try {
            return Dictionary.read(Objects.requireNonNull(Lexicon.class.getResource(name), name));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// The common words of French that have an accent, without it: 64 bits of each. Read once, when
    /// something all in capitals or without any is met for the first time.
    private static final class Unaccented {
        static final long[] HASHES = withoutAccents(French.WORDS);
    }

    private static long[] withoutAccents(Dictionary words) {
        var hashes = new long[400_000];
        int count = 0;
        for (var word : new DictionaryLookup(words)) {
            var bytes = word.getWordBytes(ByteBuffer.allocate(0));
            if (!hasAccent(bytes) || isName(word.getTag())) {
                continue;
            }
            if (count == hashes.length) {
                hashes = Arrays.copyOf(hashes, 2 * count);
            }
            hashes[count++] =
                    hash(Folding.folded(word.getWord().toString().toLowerCase(Locale.ROOT)));
        }
        hashes = Arrays.copyOf(hashes, count);
        Arrays.sort(hashes);
        return hashes;
    }

    private static boolean isName(@Nullable CharSequence tag) {
        return tag != null && tag.length() > 0 && tag.charAt(0) == 'Z';
    }

    private static boolean hasAccent(ByteBuffer bytes) {
        for (int n = bytes.position(); n < bytes.limit(); n++) {
            if (bytes.get(n) < 0) {
                return true;
            }
        }
        return false;
    }

    /// FNV-1a.
    private static long hash(String word) {
        long hash = 0xcbf29ce484222325L;
        for (int n = 0; n < word.length(); n++) {
            hash = (hash ^ word.charAt(n)) * 0x100000001b3L;
        }
        return hash;
    }
}
