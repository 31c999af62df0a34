package org.cordee.guard;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.cordee.current.Viewer;
import org.cordee.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Reads a field while it is written, for the script that shows beside it what the guard finds.
/// What is read is neither kept nor written anywhere.
@Controller
class GuardPages {
    /// In chars: more than any field holds.
    private static final int LONGEST = 20_000;

    /// Told at once; the others come as these are seen to.
    private static final int MOST = 30;

    private final Guarding guard;

    GuardPages(Guarding guard) {
        this.guard = guard;
    }

    /// What the script is told.
    ///
    /// @param said how many are to be seen to; empty for none
    record Told(String said, List<Mark> marks) {}

    /// @param says what its button does
    /// @param from where the neutral wording comes in, in chars, up to `to`
    record Mark(
            String text, String why, String says, boolean strong, int from, int to, String words) {}

    /// @param field its name in its form, by which what was said of its passages is found
    /// @param about of what kind what is written is, and which; empty for what is not there yet
    @PostMapping(path = "/guard/readings", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Told> read(
            Viewer viewer,
            HttpServletRequest form,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String field,
            @RequestParam(defaultValue = "") String about) {
        if (text.length() > LONGEST) {
            return ResponseEntity.unprocessableContent().build();
        }
        var said = Decisions.of(form::getParameter, field).kept();
        // As it stands in the field, sign by sign: the places are its own.
        var reading =
                guard.read(viewer, holder(about), Map.of(field, text), new Decisions(said, null))
                        .of(field);
        var open = reading.passages().stream().filter(one -> !one.isSettled()).toList();
        var locale = viewer.locale();
        var says = open.isEmpty() ? "" : Words.say(locale, "guard.live", "n", open.size());
        return ResponseEntity.ok(
                new Told(
                        says,
                        open.stream().limit(MOST).map(one -> mark(locale, one, text)).toList()));
    }

    /// The first place of a passage and the last, and what stands between them then.
    private static Mark mark(Locale locale, Passage passage, String text) {
        var first = Swap.of(text, passage.first());
        var last = Swap.of(text, passage.found().getLast());
        var then = Guarded.swapped(text, passage.found());
        return new Mark(
                passage.text(),
                GuardWords.why(locale, passage.first()),
                Words.say(
                        locale,
                        "guard.live.replace",
                        "text",
                        passage.text(),
                        "instead",
                        passage.first().suggestion()),
                passage.strength() == Strength.BLOCK,
                first.start(),
                last.end(),
                then.substring(first.start(), then.length() - (text.length() - last.end())));
    }

    private static @Nullable Holder holder(String about) {
        int cut = about.indexOf(':');
        if (cut <= 0) {
            return null;
        }
        try {
            return new Holder(about.substring(0, cut), UUID.fromString(about.substring(cut + 1)));
        } catch (IllegalArgumentException none) {
            return null;
        }
    }
}
