package org.cordee.channel;

import java.util.Map;
import org.cordee.web.Numbers;
import org.cordee.web.Typed;
import org.cordee.web.Words;
import org.jspecify.annotations.Nullable;

/// One's review as it is typed.
///
/// @param version which text it was written on; 0 where there was none
public record ReviewForm(int version, String goingOn, String changeIf) {
    static final int LONGEST_GOING_ON = 2000;
    static final int LONGEST_CHANGE_IF = 500;

    public ReviewForm {
        goingOn = Typed.text(goingOn);
        changeIf = Typed.text(changeIf);
    }

    static ReviewForm of(@Nullable Review review) {
        return review == null
                ? new ReviewForm(0, "", "")
                : new ReviewForm(review.version(), review.goingOn(), review.changeIf());
    }

    /// As it was drafted.
    static ReviewForm of(Map<String, String> typed) {
        return new ReviewForm(
                Integer.parseInt(typed.getOrDefault("version", "0")),
                typed.getOrDefault("goingOn", ""),
                typed.getOrDefault("changeIf", ""));
    }

    Map<String, String> typed(HalfYear half) {
        return Map.of(
                "half",
                half.start().toString(),
                "version",
                Integer.toString(version),
                "goingOn",
                goingOn,
                "changeIf",
                changeIf);
    }

    /// Whether it is more than what was kept, or other.
    public boolean isDraftBeside(@Nullable Review standing) {
        return standing == null ? !isEmpty() : !says(standing);
    }

    boolean isUnfit() {
        return isEmpty()
                || isTooLong(goingOn, LONGEST_GOING_ON)
                || isTooLong(changeIf, LONGEST_CHANGE_IF);
    }

    boolean says(Review review) {
        return goingOn.equals(review.goingOn()) && changeIf.equals(review.changeIf());
    }

    /// What to say beside why one goes on; null when all is well with it.
    public @Nullable String whyGoingOn() {
        if (isEmpty()) {
            return Words.say("channel.review.empty");
        }
        return isTooLong(goingOn, LONGEST_GOING_ON) ? tooLong(LONGEST_GOING_ON) : null;
    }

    /// What to say beside by what one would change; null when all is well with it.
    public @Nullable String whyChangeIf() {
        return isTooLong(changeIf, LONGEST_CHANGE_IF) ? tooLong(LONGEST_CHANGE_IF) : null;
    }

    private boolean isEmpty() {
        return goingOn.isEmpty() && changeIf.isEmpty();
    }

    private static boolean isTooLong(String text, int most) {
        return Typed.length(text) > most;
    }

    private static String tooLong(int most) {
        return Words.say("channel.too-long", "most", Numbers.of(most));
    }
}
