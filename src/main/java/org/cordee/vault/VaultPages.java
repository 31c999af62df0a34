package org.cordee.vault;

import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletResponse;
import org.cordee.current.Viewer;
import org.cordee.web.Html;
import org.cordee.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The door of the vault: opened, closed.
@Controller
@RequestMapping("/vault")
class VaultPages {
    static final String PAGE = "/vault";

    private final VaultReading reading;
    private final Openings openings;
    private final TimedCodes codes;
    private final Kits kits;
    private final VaultCookie cookie;
    private final Templates templates;

    VaultPages(
            VaultReading reading,
            Openings openings,
            TimedCodes codes,
            Kits kits,
            VaultCookie cookie,
            Templates templates) {
        this.reading = reading;
        this.openings = openings;
        this.codes = codes;
        this.kits = kits;
        this.cookie = cookie;
        this.templates = templates;
    }

    @GetMapping
    View show(Viewer viewer, @RequestParam(defaultValue = "") String next) {
        var shown = reading.page(viewer, next, null);
        return shown.since() != null && !shown.next().isEmpty()
                ? Html.seeOther(shown.next())
                : Html.ok(templates.vaultDoor(shown));
    }

    @PostMapping("/openings/code")
    View byCode(
            Viewer viewer,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String next,
            HttpServletResponse response) {
        return answer(viewer, codes.open(viewer, Typed.line(code)), "code", next, response);
    }

    @PostMapping("/openings/kit")
    View byKit(
            Viewer viewer,
            @RequestParam(defaultValue = "") String words,
            HttpServletResponse response) {
        var tried = kits.open(viewer, words);
        // Whoever comes by the kit has no other key at hand: first of all another way in.
        return tried instanceof Openings.Tried.Open(var key, _, _)
                ? opened(key, PAGE, "vault.opened.by-kit", response)
                : answer(viewer, tried, "kit", "", response);
    }

    @PostMapping("/closing")
    View close(Viewer viewer, HttpServletResponse response) {
        openings.close(viewer);
        cookie.clear(response);
        return Html.seeOther(PAGE, "vault.closed");
    }

    View answer(
            Viewer viewer,
            Openings.Tried tried,
            String by,
            String next,
            HttpServletResponse response) {
        return switch (tried) {
            case Openings.Tried.Open(var key, _, _) ->
                    opened(key, VaultReading.ours(next, PAGE), null, response);
            case Openings.Tried.Shut(var why) -> {
                var status =
                        why == Openings.Why.TOO_MANY
                                ? HttpStatus.TOO_MANY_REQUESTS
                                : HttpStatus.UNPROCESSABLE_CONTENT;
                yield Html.status(
                        status,
                        templates.vaultDoor(
                                reading.page(viewer, next, new VaultView.Tried(by, why.name()))));
            }
        };
    }

    private View opened(
            byte[] key, String next, @Nullable String flash, HttpServletResponse response) {
        cookie.write(response, key);
        return flash == null ? Html.seeOther(next) : Html.seeOther(next, flash);
    }
}
