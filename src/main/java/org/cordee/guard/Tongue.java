package org.cordee.guard;

import java.util.Set;

/// The language that a text is read in.
public enum Tongue {
    FRENCH(
            Set.of(
                    "le", "la", "les", "un", "une", "des", "du", "de", "et", "est", "en", "pour",
                    "que", "qui", "dans", "avec", "sur", "pas", "je", "il", "elle", "nous", "vous",
                    "au", "aux", "ce", "son", "sa", "ses", "à", "mais", "chez", "d", "l", "ne",
                    "se", "par", "plus", "été", "très", "mon", "ma", "on", "ont", "sont", "cette",
                    "ces", "leur", "si", "ou", "où", "ai", "j", "c", "qu", "s", "n", "nos", "vos",
                    "notre", "votre", "sans", "entre", "être", "comme", "tout", "bien", "donc",
                    "car", "était", "avait", "fait")),
    ENGLISH(
            Set.of(
                    "the", "of", "and", "to", "is", "was", "for", "with", "that", "it", "she", "he",
                    "his", "her", "they", "we", "you", "in", "has", "have", "had", "are", "be",
                    "from", "by", "this", "my", "not", "were", "their", "who", "will", "an",
                    "which", "our", "him", "been", "at", "i", "said", "would", "if", "do", "did",
                    "can", "what", "how", "when", "again", "there", "more", "up", "out", "about",
                    "no", "than", "into", "then", "its", "could", "should", "does", "after",
                    "before", "back"));

    private final Set<String> small;

    Tongue(Set<String> small) {
        this.small = small;
    }

    /// `fr`, `en`.
    public String key() {
        return this == FRENCH ? "fr" : "en";
    }

    /// By the small words of which every text is made; where they do not tell, `otherwise`.
    ///
    /// @param margin by how many of them one must be ahead of the other
    static Tongue of(Iterable<Word> words, Tongue otherwise, int margin) {
        int ahead = 0;
        for (var word : words) {
            ahead += FRENCH.small.contains(word.lower()) ? 1 : 0;
            ahead -= ENGLISH.small.contains(word.lower()) ? 1 : 0;
        }
        return Math.abs(ahead) < margin ? otherwise : ahead > 0 ? FRENCH : ENGLISH;
    }
}
