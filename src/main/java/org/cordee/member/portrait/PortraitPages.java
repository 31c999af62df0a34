package org.cordee.member.portrait;

import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumMap;
import java.util.UUID;
import org.cordee.current.MemberId;
import org.cordee.current.Submissions;
import org.cordee.current.Viewer;
import org.cordee.member.record.Looks;
import org.cordee.member.skill.Skills;
import org.cordee.web.Html;
import org.cordee.web.NotFound;
import org.cordee.web.Public;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// One's own profile, one's own as others read it, and others' as far as they are opened.
@Controller
class PortraitPages {
    private final Portraits portraits;
    private final Looks records;
    private final Skills skills;
    private final Templates templates;

    PortraitPages(Portraits portraits, Looks records, Skills skills, Templates templates) {
        this.portraits = portraits;
        this.records = records;
        this.skills = skills;
        this.templates = templates;
    }

    @GetMapping("/profile")
    View mine(MemberId me, @RequestParam(defaultValue = "me") String as) {
        var audience =
                Audience.CHOICES.stream()
                        .filter(one -> one.key().equals(as))
                        .findFirst()
                        .orElse(Audience.ME);
        return Html.ok(
                templates.memberPortraitMine(
                        portraits.mineAs(audience),
                        records.mineAs(audience.key()),
                        audience,
                        portraits.readers(me),
                        portraits.today(),
                        NeedForm.EMPTY));
    }

    /// Whoever has the address reads what is for anybody; where nothing is, there is no such page.
    @Public
    @GetMapping("/members/{id}")
    View another(@PathVariable UUID id, HttpServletRequest request) {
        var member = new MemberId(id);
        if (request.getAttribute(Viewer.class.getName()) instanceof Viewer viewer
                && viewer.id().equals(member)) {
            return Html.seeOther("/profile");
        }
        var portrait = portraits.of(member);
        if (portrait.isNothing()) {
            throw new NotFound();
        }
        return Html.ok(
                templates.memberPortraitAnother(
                        id, portrait, records.of(member), portraits.today()));
    }

    @GetMapping("/profile/visibility")
    View readers(MemberId me) {
        return Html.ok(templates.memberPortraitReaders(portraits.readers(me)));
    }

    @PostMapping("/profile/visibility")
    View show(MemberId me, HttpServletRequest form) {
        var chosen = new EnumMap<Aspect, Readers>(Aspect.class);
        for (var aspect : Aspect.values()) {
            var audience = form.getParameter("audience." + aspect.key());
            aspect.choices().stream()
                    .filter(one -> one.key().equals(audience))
                    .findFirst()
                    .ifPresent(one ->
                            chosen.put(
                                    aspect,
                                    new Readers(
                                            one,
                                            aspect == Aspect.CARD
                                                    || form.getParameter("serves." + aspect.key())
                                                            != null)));
        }
        portraits.show(me, chosen);
        return Html.seeOther("/profile", "profile.readers.kept");
    }

    @PostMapping("/profile/needs")
    View ask(
            MemberId me,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String skill,
            @RequestParam(defaultValue = "") String audience,
            @RequestParam(defaultValue = "") String weeks,
            @RequestParam(defaultValue = "") String key) {
        var form = NeedForm.of(words, skill, audience, weeks, skills.all());
        if (form.isRefused()) {
            return refused(me, form);
        }
        return portraits.ask(me, Submissions.key(key), form)
                ? Html.seeOther("/profile", "profile.need.kept")
                : refused(me, form.full());
    }

    @PostMapping("/profile/needs/{need}/prolongation")
    View prolong(MemberId me, @PathVariable UUID need) {
        if (!portraits.prolong(me, need)) {
            throw new NotFound();
        }
        return Html.seeOther("/profile", "profile.need.prolonged");
    }

    @PostMapping("/profile/needs/{need}/removal")
    View remove(MemberId me, @PathVariable UUID need) {
        if (!portraits.remove(me, need)) {
            throw new NotFound();
        }
        return Html.seeOther("/profile", "profile.need.removed");
    }

    private View refused(MemberId me, NeedForm form) {
        return Html.unprocessable(
                templates.memberPortraitMine(
                        portraits.mineAs(Audience.ME),
                        records.mineAs(Audience.ME.key()),
                        Audience.ME,
                        portraits.readers(me),
                        portraits.today(),
                        form));
    }
}
