package org.cordee.signin;

import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cordee.current.MemberId;
import org.cordee.current.Sessions;
import org.cordee.current.Viewer;
import org.cordee.member.DigestTimes;
import org.cordee.member.Members;
import org.cordee.web.Cookies;
import org.cordee.web.Html;
import org.cordee.web.NotFound;
import org.cordee.web.Theme;
import org.cordee.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Language, theme, time zone, and the devices that are signed in.
@Controller
@RequestMapping("/settings")
class SettingsPages {
    private static final Set<String> THEMES = Set.of("light", "dark");
    private static final Set<String> LANGUAGES = Set.of("fr", "en");

    private final Members members;
    private final Sessions sessions;
    private final Cookies cookies;
    private final Templates templates;

    SettingsPages(Members members, Sessions sessions, Cookies cookies, Templates templates) {
        this.members = members;
        this.sessions = sessions;
        this.cookies = cookies;
        this.templates = templates;
    }

    @GetMapping
    View show(Viewer viewer) {
        return Html.ok(templates.signinSettings(shown(viewer, null, null)));
    }

    @PostMapping
    View choose(
            Viewer viewer,
            @RequestParam String language,
            @RequestParam(defaultValue = "") String theme,
            @RequestParam String zone,
            HttpServletResponse response) {
        try {
            members.choose(
                    viewer.id(),
                    LANGUAGES.contains(language) ? language : viewer.locale().getLanguage(),
                    ZoneId.of(Typed.line(zone)).getId(),
                    THEMES.contains(theme) ? theme : null);
        } catch (DateTimeException unknown) {
            return Html.unprocessable(
                    templates.signinSettings(shown(viewer, Typed.line(zone), null)));
        }
        Theme.forgetHere(cookies, response);
        return Html.seeOther("/settings", "signin.settings.kept");
    }

    /// The hour and the days of the digest; without a day, none comes.
    @PostMapping("/digest")
    View digest(
            Viewer viewer,
            @RequestParam(defaultValue = "") String at,
            @RequestParam(defaultValue = "") List<String> day) {
        var days =
                Arrays.stream(DayOfWeek.values())
                        .filter(each -> day.contains(each.name()))
                        .collect(Collectors.toSet());
        try {
            members.choose(viewer.id(), new DigestTimes(time(Typed.line(at)), days));
        } catch (DateTimeException unknown) {
            return Html.unprocessable(
                    templates.signinSettings(shown(viewer, null, Typed.line(at))));
        }
        return Html.seeOther("/settings#digest", "signin.settings.kept");
    }

    /// `7:30` or `7 h 30` as one types it, `07:30` as a browser sends it.
    private static LocalTime time(String typed) {
        return LocalTime.parse(
                typed.replaceFirst("[\\s\u00a0\u202f]*h[\\s\u00a0\u202f]*", ":"),
                DateTimeFormatter.ofPattern("H:mm"));
    }

    @PostMapping("/sessions/{session}/closing")
    View close(MemberId me, @PathVariable UUID session) {
        if (!sessions.close(me, session)) {
            throw new NotFound();
        }
        return Html.seeOther("/settings", "signin.session.closed");
    }

    @PostMapping("/sessions/closing")
    View closeOthers(Viewer viewer) {
        sessions.closeOthers(viewer);
        return Html.seeOther("/settings", "signin.sessions.closed");
    }

    private SettingsView shown(
            Viewer viewer, @Nullable String unknownZone, @Nullable String unknownTime) {
        return new SettingsView(
                members.settings(viewer.id()),
                sessions.list(viewer.id()),
                viewer.session(),
                unknownZone,
                unknownTime);
    }
}
