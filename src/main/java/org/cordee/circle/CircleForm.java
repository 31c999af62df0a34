package org.cordee.circle;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.cordee.current.Submissions;
import org.cordee.web.Typed;
import org.jspecify.annotations.Nullable;

/// A circle as it is typed: its frame, and where it is founded its first charter and what the
/// founder brings and seeks.
///
/// @param typed by field, as sent
/// @param version of the circle on which it was written; 0 for a new one
public record CircleForm(UUID key, Map<String, String> typed, int version) {
    static final int LONGEST_NAME = 80;
    static final int LONGEST_PURPOSE = 600;
    static final int LONGEST_GOALS = 1200;
    static final int LONGEST_CHARTER = 8000;
    static final int LONGEST_PART = 600;

    static final int FEWEST = 4;
    static final int MOST = 12;
    static final int MOST_VOUCHERS = 11;
    static final int MOST_LEVELS = 4;

    private static final Pattern UUID_TEXT =
            Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private static final List<String> FIELDS =
            List.of(
                    "name",
                    "purpose",
                    "goals",
                    "admission",
                    "vouchers",
                    "levels",
                    "nearness",
                    "most",
                    "listed",
                    "charter",
                    "brings",
                    "seeks",
                    "proposal");

    /// What is wrong with a field.
    public enum Reason {
        EMPTY,
        TOO_LONG,
        NO_NUMBER,
        /// What was proposed is no longer free: another founded it.
        GONE
    }

    public CircleForm {
        typed = Map.copyOf(typed);
    }

    /// @param proposal what it is founded of; null for nothing
    static CircleForm fresh(@Nullable UUID proposal) {
        return new CircleForm(
                UUID.randomUUID(),
                Map.of(
                        "proposal",
                        proposal == null ? "" : proposal.toString(),
                        "admission",
                        Admission.VOUCHING.key(),
                        "vouchers",
                        "3",
                        "levels",
                        "1",
                        "nearness",
                        "20",
                        "most",
                        "8"),
                0);
    }

    static CircleForm of(Circle circle) {
        var typed = new LinkedHashMap<String, String>();
        typed.put("name", circle.name());
        typed.put("purpose", circle.purpose());
        typed.put("goals", circle.goals());
        typed.put("admission", circle.admission().key());
        typed.put("vouchers", Integer.toString(circle.vouchers()));
        typed.put("levels", Integer.toString(circle.levels()));
        typed.put("nearness", circle.nearness().movePointRight(2).toBigInteger().toString());
        typed.put("most", Integer.toString(circle.most()));
        if (circle.listed()) {
            typed.put("listed", "true");
        }
        return new CircleForm(UUID.randomUUID(), typed, circle.version());
    }

    static CircleForm of(Function<String, @Nullable String> sent) {
        var typed = new LinkedHashMap<String, String>();
        for (var field : FIELDS) {
            var text = sent.apply(field);
            if (text != null) {
                typed.put(field, Typed.text(text.replace("\0", "")));
            }
        }
        typed.computeIfPresent("name", (_, name) -> Typed.line(name));
        var key = sent.apply("key");
        return new CircleForm(
                Submissions.key(key == null ? "" : key), typed, number(sent.apply("version"), 0));
    }

    public String text(String field) {
        return typed.getOrDefault(field, "");
    }

    public Admission admission() {
        return Admission.of(text("admission")).orElse(Admission.VOUCHING);
    }

    public boolean listed() {
        return !text("listed").isEmpty();
    }

    int number(String field) {
        return number(text(field), -1);
    }

    /// From 0 to 1.
    BigDecimal nearness() {
        return BigDecimal.valueOf(number("nearness"), 2);
    }

    /// What Cordée proposed, of which it is founded; null for nothing.
    @Nullable UUID proposal() {
        var text = text("proposal");
        return UUID_TEXT.matcher(text).matches() ? UUID.fromString(text) : null;
    }

    /// What must change, by field.
    ///
    /// @param founds whether the charter and one's own part are asked for
    Map<String, Reason> refusals(boolean founds) {
        var refusals = new LinkedHashMap<String, Reason>();
        words(refusals, "name", LONGEST_NAME, true);
        words(refusals, "purpose", LONGEST_PURPOSE, true);
        words(refusals, "goals", LONGEST_GOALS, false);
        within(refusals, "vouchers", 1, MOST_VOUCHERS);
        within(refusals, "levels", 0, MOST_LEVELS);
        within(refusals, "nearness", 0, 100);
        within(refusals, "most", FEWEST, MOST);
        if (founds) {
            words(refusals, "charter", LONGEST_CHARTER, true);
            words(refusals, "brings", LONGEST_PART, true);
            words(refusals, "seeks", LONGEST_PART, true);
        }
        return refusals;
    }

    private void words(Map<String, Reason> refusals, String field, int longest, boolean needed) {
        if (needed && text(field).isEmpty()) {
            refusals.put(field, Reason.EMPTY);
        } else if (Typed.length(text(field)) > longest) {
            refusals.put(field, Reason.TOO_LONG);
        }
    }

    private void within(Map<String, Reason> refusals, String field, int from, int to) {
        int number = number(field);
        if (number < from || number > to) {
            refusals.put(field, Reason.NO_NUMBER);
        }
    }

    private static int number(@Nullable String text, int none) {
        return text != null && text.matches("\\d{1,4}") ? Integer.parseInt(text) : none;
    }
}
