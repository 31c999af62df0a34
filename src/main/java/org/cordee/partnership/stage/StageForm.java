package org.cordee.partnership.stage;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cordee.current.MemberId;
import org.cordee.web.Typed;

/// The form that writes a stage: what was typed, and where it does not fit.
///
/// @param key by which a second sending is known
/// @param base the agreement that stood when the form was shown; empty for none
/// @param answering the proposal that it answers with another wording; empty for none
public record StageForm(
        UUID key,
        String base,
        String answering,
        String name,
        String purpose,
        String gives,
        String gets,
        String entry,
        String exit,
        String wayOut,
        Map<Field, Reason> why) {

    /// What is asked.
    public enum Field {
        NAME,
        PURPOSE,
        GIVES,
        GETS,
        ENTRY,
        EXIT,
        WAY_OUT
    }

    /// Why something does not fit.
    public enum Reason {
        EMPTY,
        LONG,
        /// More lines than conditions a door can have.
        MANY
    }

    public static StageForm of(
            UUID key,
            String base,
            String answering,
            String name,
            String purpose,
            String gives,
            String gets,
            String entry,
            String exit,
            String wayOut) {
        var form =
                new StageForm(
                        key,
                        base,
                        answering,
                        Typed.line(name),
                        Typed.text(purpose),
                        Typed.text(gives),
                        Typed.text(gets),
                        Typed.text(entry),
                        Typed.text(exit),
                        Typed.text(wayOut),
                        Map.of());
        return form.judged();
    }

    /// Filled with a text, as one of its parties goes on writing it.
    static StageForm of(UUID key, String base, String answering, StageText text, MemberId me) {
        var share = text.share(me).orElse(new StageText.Share(me.value(), "", ""));
        return new StageForm(
                key,
                base,
                answering,
                text.name(),
                text.purpose(),
                share.gives(),
                share.gets(),
                String.join("\n", text.entry()),
                String.join("\n", text.exit()),
                text.wayOut(),
                Map.of());
    }

    public boolean fits() {
        return why.isEmpty();
    }

    /// The same, shown again upon what stands now.
    StageForm upon(String standing) {
        return new StageForm(
                key, standing, answering, name, purpose, gives, gets, entry, exit, wayOut, why);
    }

    List<String> entryLines() {
        return lines(entry);
    }

    List<String> exitLines() {
        return lines(exit);
    }

    private StageForm judged() {
        var found = new EnumMap<Field, Reason>(Field.class);
        judge(found, Field.NAME, name, StageText.LONGEST_NAME);
        judge(found, Field.PURPOSE, purpose, StageText.LONGEST_WORDS);
        judge(found, Field.GIVES, gives, StageText.LONGEST_SHARE);
        judge(found, Field.GETS, gets, StageText.LONGEST_SHARE);
        judge(found, Field.ENTRY, entryLines());
        judge(found, Field.EXIT, exitLines());
        judge(found, Field.WAY_OUT, wayOut, StageText.LONGEST_WORDS);
        return new StageForm(
                key, base, answering, name, purpose, gives, gets, entry, exit, wayOut, found);
    }

    private static void judge(Map<Field, Reason> found, Field field, String words, int longest) {
        if (words.isEmpty()) {
            found.put(field, Reason.EMPTY);
        } else if (Typed.length(words) > longest) {
            found.put(field, Reason.LONG);
        }
    }

    private static void judge(Map<Field, Reason> found, Field field, List<String> lines) {
        if (lines.isEmpty()) {
            found.put(field, Reason.EMPTY);
        } else if (lines.size() > StageText.MOST_CONDITIONS) {
            found.put(field, Reason.MANY);
        } else if (lines.stream()
                .anyMatch(line -> Typed.length(line) > StageText.LONGEST_CONDITION)) {
            found.put(field, Reason.LONG);
        }
    }

    /// A condition a line, without bullets.
    private static List<String> lines(String typed) {
        return Typed.lines(typed).stream()
                .map(line -> line.replaceFirst("^[-–—•*]\\s+", ""))
                .toList();
    }
}
