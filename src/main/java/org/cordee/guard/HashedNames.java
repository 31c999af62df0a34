package org.cordee.guard;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.cordee.guard.Folding.Token;

/// Names that are kept only as what comes of them under a key of their author's own: whoever reads
/// them without the key learns none, and whoever has it can look for them without having them.
public final class HashedNames {
    /// The most words that are looked up at once.
    private static final int LONGEST = 4;

    private static final String ALGORITHM = "HmacSHA256";

    /// One way of writing a name.
    ///
    /// @param mac HMAC-SHA-256 of its folded words, in base 64 without padding
    /// @param whole the name; else a part of it
    public record Form(String mac, boolean whole) {}

    private final Set<Form> forms;
    private final Mac mac;

    /// @param forms as `forms` made them under the same key
    /// @param key of the author's own; 32 bytes of chance
    public HashedNames(Collection<Form> forms, byte[] key) {
        this.forms = Set.copyOf(forms);
        this.mac = keyed(key);
    }

    /// All the ways of writing a name, to be stored. Nothing else of the name has to be.
    public static Set<Form> forms(String name, byte[] key) {
        var mac = keyed(key);
        var forms = new HashSet<Form>();
        var ways = NameForms.of(name);
        for (var words : ways.wholes()) {
            if (words.size() <= LONGEST) {
                forms.add(form(mac, words, true));
            } else {
                forms.add(form(mac, words.subList(0, LONGEST), true));
                forms.add(form(mac, words.subList(words.size() - LONGEST, words.size()), true));
            }
        }
        ways.parts().forEach(part -> forms.add(form(mac, List.of(part), false)));
        return forms;
    }

    /// Hashes each word of the text and each two to four that follow one another.
    List<OwnNames.Place> in(String text) {
        if (forms.isEmpty()) {
            return List.of();
        }
        var found = new ArrayList<OwnNames.Place>();
        var tokens = Folding.tokens(text);
        int at = 0;
        while (at < tokens.size()) {
            int length = longest(tokens, at, text);
            if (length > 0) {
                found.add(OwnNames.Place.of(tokens.subList(at, at + length), true));
            } else if (isPart(tokens.get(at).folded())) {
                found.add(OwnNames.Place.of(tokens.subList(at, at + 1), false));
            }
            at += Math.max(1, length);
        }
        return found;
    }

    private int longest(List<Token> tokens, int from, String text) {
        for (int length = Math.min(LONGEST, tokens.size() - from); length > 0; length--) {
            var here = tokens.subList(from, from + length);
            var words = here.stream().map(Token::folded).toList();
            if (forms.contains(form(mac, words, true)) && NameForms.mayStand(here, text)) {
                return length;
            }
        }
        return 0;
    }

    private boolean isPart(String word) {
        return NameForms.singulars(word).stream()
                .anyMatch(one -> forms.contains(form(mac, List.of(one), false)));
    }

    /// A whole and a part of the same letters are not the same form.
    private static Form form(Mac mac, List<String> words, boolean whole) {
        var said = (whole ? "whole " : "part ") + String.join(" ", words);
        var bytes = mac.doFinal(said.getBytes(StandardCharsets.UTF_8));
        return new Form(Base64.getEncoder().withoutPadding().encodeToString(bytes), whole);
    }

    private static Mac keyed(byte[] key) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(ALGORITHM + " belongs to every Java", impossible);
        }
    }
}
