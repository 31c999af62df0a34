package org.cordee.vault;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/// The twelve words of a recovery kit. A word is two syllables of a consonant and a vowel, which is
/// read aloud and written down in any language of the house alike: 4,076 of them, so twelve are
/// worth 143 bits.
final class KitWords {
    static final int COUNT = 12;

    private static final String CONSONANTS = "bdfgjklmnprstvxz";
    private static final String VOWELS = "aiou";

    /// That one would rather not read on a sheet of paper.
    private static final Set<String> UNFIT =
            Set.of(
                    "pipi", "zizi", "popo", "kuku", "kaka", "lolo", "nazi", "pisi", "puta", "bita",
                    "bitu", "toto", "gogo", "nana", "bobo", "zozo", "dodo", "fifa", "kiki", "bibi");

    private static final SecureRandom RANDOM = new SecureRandom();

    // Argon2id as OWASP's sheet on storing passwords has it at the least, and twice its memory. The
    // words are worth more than any key: what slows their guessing is for those copied in part.
    private static final int MEMORY_KIB = 38_912;
    private static final int PASSES = 2;

    static List<String> fresh() {
        var words = new ArrayList<String>();
        while (words.size() < COUNT) {
            var word = syllable() + syllable();
            if (!UNFIT.contains(word)) {
                words.add(word);
            }
        }
        return List.copyOf(words);
    }

    private static String syllable() {
        return ""
                + CONSONANTS.charAt(RANDOM.nextInt(CONSONANTS.length()))
                + VOWELS.charAt(RANDOM.nextInt(VOWELS.length()));
    }

    /// As somebody typed them from their sheet: numbers, capitals, accents and commas are of no
    /// account.
    static List<String> typed(String text) {
        var plain =
                Normalizer.normalize(text, Normalizer.Form.NFD)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("\\p{M}", "");
        return List.of(plain.split("[^a-z]+")).stream().filter(word -> !word.isEmpty()).toList();
    }

    /// The key that they give, of which nothing else is kept: each kit has a salt of its own.
    static byte[] key(List<String> words, UUID kit) {
        var argon = new Argon2BytesGenerator();
        argon.init(
                new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                        .withSalt(kit.toString().getBytes(StandardCharsets.US_ASCII))
                        .withMemoryAsKB(MEMORY_KIB)
                        .withIterations(PASSES)
                        .withParallelism(1)
                        .build());
        var key = new byte[HouseKeys.LENGTH];
        argon.generateBytes(String.join(" ", words).getBytes(StandardCharsets.US_ASCII), key);
        return key;
    }

    private KitWords() {}
}
