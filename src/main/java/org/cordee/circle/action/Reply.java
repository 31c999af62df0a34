package org.cordee.circle.action;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.cordee.guard.Decisions;
import org.cordee.guard.Readings;
import org.cordee.round.Answer;
import org.cordee.round.Rounds.Draft;
import org.cordee.web.Typed;
import org.jspecify.annotations.Nullable;

/// What one answers, as one is writing it.
///
/// @param consent the key of one of the three, or empty
/// @param versions of what it was written on, by heading
/// @param why what must change before it can be sealed; null for nothing
/// @param other what another window kept meanwhile, by heading; empty for nothing
/// @param said of what the guard had found
/// @param reading what the guard found; null where it was not asked
public record Reply(
        String consent,
        String words,
        Map<String, Integer> versions,
        @Nullable Reason why,
        Map<String, String> other,
        Decisions said,
        @Nullable Readings reading) {

    /// As the field of the words is called, and as the guard calls it.
    public static final String FIELD = "words.words";

    static final String CONSENT = "consent";
    static final String WORDS = "words";
    static final List<String> HEADINGS = List.of(CONSENT, WORDS);
    private static final int LONGEST = 1200;

    public enum Reason {
        /// None of the three.
        EMPTY,
        /// *Yes, if* without what.
        NO_WORDS,
        TOO_LONG
    }

    public Reply {
        versions = Map.copyOf(versions);
        other = Map.copyOf(other);
    }

    static Reply of(List<Answer> lying) {
        var consent = "";
        var words = "";
        var versions = new HashMap<String, Integer>();
        for (var answer : lying) {
            if (answer.heading().equals(CONSENT)) {
                consent = answer.words();
            } else {
                words = answer.words();
            }
            versions.put(answer.heading(), answer.version());
        }
        return new Reply(consent, words, versions, null, Map.of(), Decisions.NONE, null);
    }

    /// As the form posts it.
    public static Reply of(Function<String, @Nullable String> sent) {
        var consent = text(sent, "words.consent");
        return new Reply(
                Consent.of(consent).map(Consent::key).orElse(""),
                Typed.text(text(sent, FIELD)),
                Map.of(CONSENT, version(sent, CONSENT), WORDS, version(sent, WORDS)),
                null,
                Map.of(),
                Decisions.of(sent, FIELD),
                null);
    }

    public boolean isEmpty() {
        return consent.isEmpty() && words.isEmpty();
    }

    public int version(String heading) {
        return versions.getOrDefault(heading, 0);
    }

    List<Draft> drafts() {
        return List.of(
                new Draft(CONSENT, consent, version(CONSENT)),
                new Draft(WORDS, words, version(WORDS)));
    }

    /// Why it cannot be sealed as it is; null where it can.
    @Nullable Reason reason() {
        if (isTooLong()) {
            return Reason.TOO_LONG;
        }
        if (consent.isEmpty()) {
            return Reason.EMPTY;
        }
        return consent.equals(Consent.IF.key()) && words.isEmpty() ? Reason.NO_WORDS : null;
    }

    boolean isTooLong() {
        return Typed.length(words) > LONGEST;
    }

    Reply with(Reason reason) {
        return new Reply(consent, words, versions, reason, other, said, reading);
    }

    /// The same as the guard read it, with the neutral wordings in it.
    Reply with(Readings read) {
        return new Reply(consent, read.text(FIELD), versions, why, other, said, read);
    }

    /// The same, on what another window kept meanwhile, which is shown beside it.
    Reply on(List<Answer> lying) {
        var there = of(lying);
        return new Reply(
                consent,
                words,
                there.versions(),
                null,
                Map.of(CONSENT, there.consent(), WORDS, there.words()),
                said,
                reading);
    }

    private static int version(Function<String, @Nullable String> sent, String heading) {
        var typed = text(sent, "version." + heading);
        return typed.matches("\\d{1,9}") ? Integer.parseInt(typed) : 0;
    }

    private static String text(Function<String, @Nullable String> sent, String name) {
        var text = sent.apply(name);
        return text == null ? "" : text.replace("\0", "");
    }
}
