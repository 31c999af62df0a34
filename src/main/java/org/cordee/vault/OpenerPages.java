package org.cordee.vault;

import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.cordee.current.Viewer;
import org.cordee.web.Html;
import org.cordee.web.Typed;
import org.cordee.web.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// What opens the vault: a code is enrolled, a kit made; each is named and removed.
@Controller
@RequestMapping("/vault")
class OpenerPages {
    /// Of a name, in code points.
    static final int LONGEST = 60;

    private final VaultReading reading;
    private final Openers openers;
    private final Openings openings;
    private final TimedCodes codes;
    private final VaultCookie cookie;
    private final Templates templates;

    OpenerPages(
            VaultReading reading,
            Openers openers,
            Openings openings,
            TimedCodes codes,
            VaultCookie cookie,
            Templates templates) {
        this.reading = reading;
        this.openers = openers;
        this.openings = openings;
        this.codes = codes;
        this.cookie = cookie;
        this.templates = templates;
    }

    @GetMapping("/openers/code")
    View code(Viewer viewer) {
        if (!reading.mayAdd(viewer)) {
            throw new VaultShut();
        }
        return Html.ok(
                templates.vaultCode(shown(viewer, codes.fresh(viewer), name(viewer, ""), null)));
    }

    @PostMapping("/openers/code")
    View enrol(
            Viewer viewer,
            @RequestParam(defaultValue = "") String token,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String code,
            HttpServletResponse response) {
        if (!reading.mayAdd(viewer)) {
            throw new VaultShut();
        }
        var called = name(viewer, Typed.line(name));
        var shown = codes.shown(viewer, token);
        if (shown.isEmpty()) {
            return Html.unprocessable(
                    templates.vaultCode(
                            shown(viewer, codes.fresh(viewer), called, CodeView.Why.TOO_LATE)));
        }
        if (Typed.length(called) > LONGEST) {
            return Html.unprocessable(
                    templates.vaultCode(
                            shown(viewer, shown.get(), called, CodeView.Why.LONG_NAME)));
        }
        return switch (codes.confirm(viewer, shown.get(), called, Typed.line(code))) {
            case TimedCodes.Confirmed.Unfit() ->
                    Html.unprocessable(
                            templates.vaultCode(
                                    shown(viewer, shown.get(), called, CodeView.Why.WRONG)));
            case TimedCodes.Confirmed.Added(var opening) -> {
                opening.ifPresent(opened -> cookie.write(response, opened.key()));
                yield Html.seeOther(VaultPages.PAGE, "vault.opener.added");
            }
        };
    }

    @PostMapping("/openers/{opener}/name")
    View rename(
            Viewer viewer,
            @PathVariable UUID opener,
            @RequestParam(defaultValue = "") String name) {
        var called = Typed.line(name);
        if (called.isEmpty() || Typed.length(called) > LONGEST) {
            openers.knows(viewer, opener);
            return Html.unprocessable(
                    templates.vaultDoor(
                            reading.page(
                                    viewer, "", new VaultView.Tried(opener.toString(), "NAME"))));
        }
        openers.rename(viewer, opener, called);
        return Html.seeOther(VaultPages.PAGE, "vault.opener.renamed");
    }

    @PostMapping("/openers/{opener}/removal")
    View remove(Viewer viewer, @PathVariable UUID opener) {
        return openers.remove(viewer, opener)
                ? Html.seeOther(VaultPages.PAGE, "vault.opener.removed")
                : Html.unprocessable(
                        templates.vaultDoor(
                                reading.page(
                                        viewer,
                                        "",
                                        new VaultView.Tried(opener.toString(), "LAST"))));
    }

    @GetMapping("/kit")
    View kit(Viewer viewer) {
        if (!reading.isSetUp(viewer)) {
            return Html.seeOther(VaultPages.PAGE);
        }
        if (openings.current().isEmpty()) {
            throw new VaultShut();
        }
        return Html.ok(templates.vaultKit(reading.page(viewer, "", null), java.util.List.of()));
    }

    /// The answer itself shows the words: they stand nowhere from where they could be shown again.
    @PostMapping("/kit")
    View print(Viewer viewer) {
        if (!reading.isSetUp(viewer)) {
            return Html.seeOther(VaultPages.PAGE);
        }
        var words = openers.kit(viewer, Words.say(viewer.locale(), "vault.kit.name"));
        return Html.status(
                HttpStatus.OK, templates.vaultKit(reading.page(viewer, "", null), words));
    }

    private static CodeView shown(
            Viewer viewer,
            TimedCodes.Enrolling enrolling,
            String name,
            CodeView.@org.jspecify.annotations.Nullable Why why) {
        var link = enrolling.link(viewer.name());
        return new CodeView(
                enrolling.text(), link, QrPicture.of(link), enrolling.token(), name, why);
    }

    private static String name(Viewer viewer, String typed) {
        return typed.isEmpty() ? Words.say(viewer.locale(), "vault.code.name") : typed;
    }
}
