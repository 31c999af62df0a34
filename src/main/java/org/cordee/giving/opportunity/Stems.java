package org.cordee.giving.opportunity;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.util.ElisionFilter;

/// Cuts a text into words that can be compared: elisions, accents and endings taken off, in French
/// and in English at once, since nobody says in which of them they write.
final class Stems {
    /// Words that say nothing in one of the two, and what everybody writes who passes something on.
    private static final CharArraySet STOPS = stops();

    static List<Term> of(String text) {
        // Both see the same words, since they differ in the endings alone.
        var french = stems(text, true);
        var english = stems(text, false);
        var terms = new ArrayList<Term>(french.size());
        for (int n = 0; n < french.size(); n++) {
            terms.add(
                    new Term(
                            bare(text.substring(french.get(n).start(), french.get(n).end())),
                            french.get(n).stem(),
                            english.get(n).stem()));
        }
        return terms;
    }

    /// « atelier » of « d’atelier ».
    private static String bare(String word) {
        int elision = Math.max(word.indexOf('’'), word.indexOf('\''));
        return elision > 0 && elision < word.length() - 2 ? word.substring(elision + 1) : word;
    }

    private record Stem(String stem, int start, int end) {}

    private static List<Stem> stems(String text, boolean french) {
        var tokenizer = new StandardTokenizer();
        tokenizer.setReader(new StringReader(text));
        TokenStream words =
                new ElisionFilter(new LowerCaseFilter(tokenizer), FrenchAnalyzer.DEFAULT_ARTICLES);
        words = new StopFilter(new ASCIIFoldingFilter(new EnglishPossessiveFilter(words)), STOPS);
        try (var stemmed =
                french ? new FrenchLightStemFilter(words) : new PorterStemFilter(words)) {
            var stem = stemmed.addAttribute(CharTermAttribute.class);
            var place = stemmed.addAttribute(OffsetAttribute.class);
            var found = new ArrayList<Stem>();
            stemmed.reset();
            while (stemmed.incrementToken()) {
                found.add(new Stem(stem.toString(), place.startOffset(), place.endOffset()));
            }
            stemmed.end();
            return found;
        } catch (IOException readFromMemory) {
            throw new UncheckedIOException(readFromMemory);
        }
    }

    private static CharArraySet stops() {
        var all = new CharArraySet(512, false);
        for (var word : FrenchAnalyzer.getDefaultStopSet()) {
            all.add(folded(new String((char[]) word)));
        }
        for (var word : EnglishAnalyzer.getDefaultStopSet()) {
            all.add(folded(new String((char[]) word)));
        }
        all.addAll(
                List.of(
                        "cherche",
                        "cherchent",
                        "chercher",
                        "recherche",
                        "besoin",
                        "quelqu",
                        "quelqu'un",
                        "quelque",
                        "avant",
                        "apres",
                        "plus",
                        "tres",
                        "bien",
                        "faire",
                        "deux",
                        "trois",
                        "vers",
                        "chez",
                        "entre",
                        "sous",
                        "sans",
                        "comme",
                        "tout",
                        "tous",
                        "toute",
                        "toutes",
                        "looking",
                        "look",
                        "someone",
                        "somebody",
                        "need",
                        "needs",
                        "seeks",
                        "before",
                        "after",
                        "who",
                        "our",
                        "my",
                        "your"));
        return CharArraySet.unmodifiableSet(all);
    }

    private static String folded(String word) {
        var out = new char[4 * word.length()];
        int length = ASCIIFoldingFilter.foldToASCII(word.toCharArray(), 0, out, 0, word.length());
        return new String(out, 0, length);
    }

    private Stems() {}
}
