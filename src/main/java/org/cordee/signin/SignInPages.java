package org.cordee.signin;

import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.cordee.current.SessionToken;
import org.cordee.current.Sessions;
import org.cordee.current.Viewer;
import org.cordee.letter.LinkSecrets;
import org.cordee.web.Html;
import org.cordee.web.NotFound;
import org.cordee.web.Public;
import org.cordee.web.Typed;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The front door.
@Controller
@Public
class SignInPages {
    private static final String ZONE = "Europe/Paris";

    private final SignIns signIns;
    private final Sessions sessions;
    private final SessionCookie cookie;
    private final Visit visit;
    private final Templates templates;
    private final ObjectProvider<DemoPeople> demo;

    SignInPages(
            SignIns signIns,
            Sessions sessions,
            SessionCookie cookie,
            Visit visit,
            Templates templates,
            ObjectProvider<DemoPeople> demo) {
        this.signIns = signIns;
        this.sessions = sessions;
        this.cookie = cookie;
        this.visit = visit;
        this.templates = templates;
        this.demo = demo;
    }

    @GetMapping("/")
    View front(HttpServletRequest request) {
        return request.getAttribute(Viewer.class.getName()) instanceof Viewer
                ? Html.seeOther("/today")
                : form();
    }

    @GetMapping("/sign-in")
    View form() {
        return Html.ok(templates.signinDoor(SignInForm.EMPTY, people()));
    }

    @PostMapping("/sign-in")
    View ask(
            @RequestParam(defaultValue = "") String email,
            HttpServletRequest request,
            HttpServletResponse response) {
        var typed = Typed.line(email);
        return switch (Email.of(typed)) {
            case Email.Unfit(var why) ->
                    Html.unprocessable(templates.signinDoor(new SignInForm(typed, why), people()));
            case Email.Address address ->
                    switch (signIns.ask(address, visit.asking(request, response))) {
                        case ON_ITS_WAY -> Html.seeOther("/sign-in/sent");
                        case TOO_MANY ->
                                Html.status(
                                        HttpStatus.TOO_MANY_REQUESTS, templates.signinSent(false));
                    };
        };
    }

    @GetMapping("/sign-in/sent")
    View sent() {
        return Html.ok(templates.signinSent(true));
    }

    @GetMapping("/sign-in/{secret}")
    View look(@PathVariable String secret, HttpServletRequest request) {
        return LinkSecrets.parse(secret)
                .flatMap(bytes -> signIns.look(bytes, visit.browser(request)))
                .map(waiting -> Html.ok(templates.signinLink(secret, waiting)))
                .orElseGet(this::gone);
    }

    @PostMapping("/sign-in/{secret}")
    View follow(
            @PathVariable String secret, HttpServletRequest request, HttpServletResponse response) {
        var asking = visit.asking(request, response);
        return LinkSecrets.parse(secret)
                .flatMap(bytes -> signIns.follow(bytes, asking, ZONE))
                .map(token -> enter(token, request, response))
                .orElseGet(this::gone);
    }

    @PostMapping("/sign-in/demo")
    View demo(
            @RequestParam(defaultValue = "") String member,
            HttpServletRequest request,
            HttpServletResponse response) {
        var person =
                people().stream()
                        .filter(p -> p.handle().equals(member))
                        .findFirst()
                        .orElseThrow(NotFound::new);
        var token =
                signIns.enterDemo(
                        new Email.Address(person.email()), visit.asking(request, response), ZONE);
        return enter(token, request, response);
    }

    @PostMapping("/sign-out")
    View leave(HttpServletRequest request, HttpServletResponse response) {
        cookie.read(request).ifPresent(sessions::end);
        cookie.clear(response);
        // What the browser may still hold of the pages goes too; the language it was read in may
        // stay.
        response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
        return Html.seeOther("/");
    }

    /// A new session at each sign-in; the one that this browser had is over.
    private View enter(
            SessionToken token, HttpServletRequest request, HttpServletResponse response) {
        cookie.read(request).ifPresent(sessions::end);
        cookie.write(response, token);
        return Html.seeOther("/today");
    }

    private View gone() {
        return Html.status(HttpStatus.GONE, templates.signinGone(SignInForm.EMPTY));
    }

    private List<DemoPeople.Person> people() {
        return Optional.ofNullable(demo.getIfAvailable()).map(DemoPeople::people).orElse(List.of());
    }
}
