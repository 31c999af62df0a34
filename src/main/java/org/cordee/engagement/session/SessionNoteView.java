package org.cordee.engagement.session;

import java.util.Map;
import org.cordee.engagement.session.SessionNoteForm.Part;
import org.cordee.engagement.session.SessionNoteForm.Reason;
import org.cordee.web.Words;
import org.jspecify.annotations.Nullable;

/// A part of the note of a session as a form, with what is to be said beside its fields.
///
/// @param other what another window kept meanwhile; null for nothing
/// @param drafted whether it is as it was typed and not yet sent
/// @param over whether the engagement is
public record SessionNoteView(
        CoachingSession session,
        SessionNoteForm form,
        Map<String, Reason> refusals,
        @Nullable SessionNote other,
        boolean drafted,
        boolean over) {
    public SessionNoteView {
        refusals = Map.copyOf(refusals);
    }

    public String address() {
        return session.address() + (form.part() == Part.COLUMNS ? "/notes" : "/summary");
    }

    public String state() {
        return over
                ? "over"
                : other != null
                        ? "crossed"
                        : !refusals.isEmpty() ? "unfit" : drafted ? "drafted" : "fresh";
    }

    /// How many opinions are shown, those of the other window too.
    public int pairs() {
        return Math.max(form.pairs(), other == null ? 0 : other.opinions().size());
    }

    /// What stands now where another window was quicker; null where it says the same.
    public @Nullable String standing(String field) {
        if (other == null) {
            return null;
        }
        var text = standing(other, field);
        return text.equals(form.text(field)) ? null : text;
    }

    /// The same of an opinion with its owner.
    public @Nullable String standing(int n) {
        if (other == null) {
            return null;
        }
        var stands = n <= other.opinions().size() ? other.opinions().get(n - 1) : OwnedOpinion.NONE;
        return stands.equals(form.pair(n))
                ? null
                : stands.isEmpty()
                        ? ""
                        : Words.say(
                                "coaching.opinion.owned",
                                "words",
                                stands.words(),
                                "whose",
                                stands.whose());
    }

    /// What to say beside a field; null when all is well with it.
    public @Nullable String why(String field) {
        return switch (refusals.get(field)) {
            case null -> null;
            case TOO_LONG -> Words.say("coaching.too-long");
            case NO_OWNER -> Words.say("coaching.opinion.no-owner");
            case NO_WORDS -> Words.say("coaching.opinion.no-words");
        };
    }

    private static String standing(SessionNote note, String field) {
        return switch (field) {
            case "moved" -> note.moved();
            case "drift" -> note.drift();
            case "facts" -> note.text(NoteColumn.FACTS);
            case "emotions" -> note.text(NoteColumn.EMOTIONS);
            case "hard" -> note.text(NoteColumn.HARD);
            case "steps" -> note.text(NoteColumn.STEPS);
            default -> throw new IllegalArgumentException(field);
        };
    }
}
