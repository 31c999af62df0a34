package org.cordee.member;

import gg.jte.generated.precompiled.Templates;
import java.util.List;
import org.cordee.current.MemberId;
import org.cordee.current.Viewer;
import org.cordee.web.Html;
import org.cordee.web.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// One's own card, and the three steps of a first arrival, which fill it piece by piece.
@Controller
class ProfilePages {

    private final Members members;
    private final Templates templates;

    ProfilePages(Members members, Templates templates) {
        this.members = members;
        this.templates = templates;
    }

    @GetMapping("/profile/card")
    View card(MemberId me) {
        return Html.ok(templates.memberProfile(ProfileView.of(form(me))));
    }

    @PostMapping("/profile/card")
    View keepCard(
            MemberId me,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String headline,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "") List<String> languages) {
        var form = form(me).withCard(name, headline, place, languages);
        var refusals = form.refusals();
        if (!refusals.isEmpty())
            return Html.unprocessable(templates.memberProfile(new ProfileView(form, refusals)));
        members.keep(me, form.profile());
        return Html.seeOther("/profile", "member.profile.kept");
    }

    @GetMapping("/welcome")
    View welcome(Viewer viewer) {
        return step(viewer, 1);
    }

    @GetMapping("/welcome/{step}")
    View step(Viewer viewer, @PathVariable int step) {
        if (step < 1 || step > 3) throw new NotFound();
        // The name is the only thing that is needed, so it comes first.
        if (step > 1 && !viewer.hasName()) return Html.seeOther("/welcome");
        return Html.ok(templates.memberWelcome(step, ProfileView.of(form(viewer.id()))));
    }

    @PostMapping("/welcome/1")
    View card(
            MemberId me,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String headline,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "") List<String> languages) {
        return keep(me, 1, form(me).withCard(name, headline, place, languages));
    }

    @PostMapping("/welcome/2")
    View exchange(
            MemberId me,
            @RequestParam(defaultValue = "") String offers,
            @RequestParam(defaultValue = "") String searches) {
        return keep(me, 2, form(me).withExchange(offers, searches));
    }

    @PostMapping("/welcome/3")
    View own(
            MemberId me,
            @RequestParam(defaultValue = "") String strengths,
            @RequestParam(defaultValue = "") String weakSpots) {
        return keep(me, 3, form(me).withOwn(strengths, weakSpots));
    }

    private View keep(MemberId me, int step, ProfileForm form) {
        if (step > 1 && form.name().isEmpty()) return Html.seeOther("/welcome");
        var refusals = form.refusals();
        if (!refusals.isEmpty())
            return Html.unprocessable(
                    templates.memberWelcome(step, new ProfileView(form, refusals)));
        members.keep(me, form.profile());
        return step < 3
                ? Html.seeOther("/welcome/" + (step + 1))
                : Html.seeOther("/today", "member.welcome.done");
    }

    private ProfileForm form(MemberId me) {
        return ProfileForm.of(members.profile(me));
    }
}
