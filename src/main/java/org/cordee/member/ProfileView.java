package org.cordee.member;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.cordee.member.ProfileForm.Field;
import org.cordee.member.ProfileForm.Refusal;
import org.cordee.web.Words;
import org.jspecify.annotations.Nullable;

/// A profile form with the reasons beside its fields.
public record ProfileView(ProfileForm form, Map<Field, Refusal> refusals) {

    /// Those that most members choose from.
    private static final List<String> USUAL = List.of("fr", "en", "es", "de", "it", "pt", "nl");

    static ProfileView of(ProfileForm form) {
        return new ProfileView(form, Map.of());
    }

    /// The usual languages, and whatever else the member has.
    public List<String> languages() {
        var all = new LinkedHashSet<>(USUAL);
        all.addAll(form.languages());
        return List.copyOf(all);
    }

    /// As many rows as there are lines, and one to go on.
    public int rows(String items) {
        return Math.clamp(items.lines().count() + 1, 3, 12);
    }

    /// What to say beside a field; null when all is well with it.
    public @Nullable String why(Field field) {
        var refusal = refusals.get(field);
        if (refusal == null) return null;
        // Written out here, since French sets its thousands apart with a space that the fonts lack.
        var count = Integer.toString(refusal.count());
        var most = Integer.toString(refusal.most());
        return switch (refusal.reason()) {
            case EMPTY -> Words.say("member.name.empty");
            case TOO_LONG -> Words.say("member.too-long", "count", count, "most", most);
            case LINE_TOO_LONG ->
                    Words.say(
                            "member.line-too-long",
                            "line",
                            Integer.toString(refusal.line()),
                            "count",
                            count,
                            "most",
                            most);
            case TOO_MANY ->
                    field == Field.LANGUAGES
                            ? Words.say("member.languages.too-many", "most", most)
                            : Words.say("member.too-many-lines", "count", count, "most", most);
        };
    }
}
