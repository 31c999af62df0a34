package org.cordee.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Language and light, for this browser, without an account or a script.
@Public
@Controller
class ChoicePages {

    private static final Duration YEAR = Duration.ofDays(365);

    private final Cookies cookies;

    ChoicePages(Cookies cookies) {
        this.cookies = cookies;
    }

    @PostMapping("/language")
    View language(
            @RequestParam String lang,
            @RequestParam(defaultValue = "/") String back,
            HttpServletResponse response) {
        cookies.write(response, Language.COOKIE, Language.of(lang).getLanguage(), YEAR);
        return Html.seeOther(ours(back));
    }

    @PostMapping("/theme")
    View theme(
            @RequestParam String theme,
            @RequestParam(defaultValue = "/") String back,
            HttpServletResponse response) {
        if (Theme.known(theme) == null) cookies.clear(response, Theme.COOKIE);
        else cookies.write(response, Theme.COOKIE, theme, YEAR);
        return Html.seeOther(ours(back));
    }

    private static String ours(String back) {
        return Html.isOurs(back) ? back : "/";
    }
}
