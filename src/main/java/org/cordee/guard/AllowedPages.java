package org.cordee.guard;

import gg.jte.generated.precompiled.Templates;
import java.util.UUID;
import org.cordee.current.Viewer;
import org.cordee.web.Html;
import org.cordee.web.NotFound;
import org.cordee.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The words that the guard lets pass, to read; a steward adds and takes back.
@Controller
@RequestMapping("/guard/words")
class AllowedPages {
    private static final String PAGE = "/guard/words";

    private final AllowedWords words;
    private final Templates templates;

    AllowedPages(AllowedWords words, Templates templates) {
        this.words = words;
        this.templates = templates;
    }

    @GetMapping
    View all(Viewer viewer, @RequestParam(required = false) @Nullable UUID after) {
        return Html.ok(templates.guardWords(words.page(viewer, after)));
    }

    @PostMapping
    View add(Viewer viewer, @RequestParam(defaultValue = "") String word) {
        steward(viewer);
        var typed = Typed.line(word);
        var refusal = words.add(typed);
        if (refusal == null) {
            return Html.seeOther(PAGE, "guard.allowed.added");
        }
        var page = words.page(viewer, null).refused(typed, refusal);
        return Html.unprocessable(templates.guardWords(page));
    }

    @PostMapping("/removal")
    View remove(Viewer viewer, @RequestParam(required = false) @Nullable UUID word) {
        steward(viewer);
        return word != null && words.remove(word)
                ? Html.seeOther(PAGE, "guard.allowed.removed")
                : Html.seeOther(PAGE);
    }

    /// What the page does not show, there is not; the database refuses it as well.
    private static void steward(Viewer viewer) {
        if (!viewer.steward()) {
            throw new NotFound();
        }
    }
}
