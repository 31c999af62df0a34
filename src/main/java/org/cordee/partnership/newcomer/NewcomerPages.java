package org.cordee.partnership.newcomer;

import gg.jte.generated.precompiled.Templates;
import java.util.UUID;
import org.cordee.current.MemberId;
import org.cordee.partnership.PartnershipId;
import org.cordee.partnership.agreement.Agreement;
import org.cordee.partnership.agreement.AgreementId;
import org.cordee.web.Html;
import org.cordee.web.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// What each says to somebody's coming, and to opening to them what had opened before.
@Controller
@RequestMapping("/partnerships/{id}")
class NewcomerPages {
    private final Newcomers newcomers;
    private final Templates templates;

    NewcomerPages(Newcomers newcomers, Templates templates) {
        this.newcomers = newcomers;
        this.templates = templates;
    }

    @PostMapping("/newcomers/{agreement}/voices")
    View say(
            @PathVariable PartnershipId id,
            @PathVariable AgreementId agreement,
            @RequestParam boolean yes,
            @RequestParam(defaultValue = "") String why) {
        return switch (newcomers.say(id, agreement, yes, why(why))) {
            case AGREED -> Html.seeOther(people(id), "partnership.invited");
            case SAID, CLOSED -> Html.seeOther(people(id));
        };
    }

    /// Sends what could not go when all had said yes.
    @PostMapping("/newcomers/{agreement}/invitation")
    View send(@PathVariable PartnershipId id, @PathVariable AgreementId agreement) {
        return switch (newcomers.send(id, agreement)) {
            case INVITED -> Html.seeOther(people(id), "partnership.invited");
            case ALREADY -> Html.seeOther(people(id), "newcomer.already");
            case FULL, ENOUGH_TODAY, ASK_ALL, NOT_YOURS ->
                    Html.seeOther(people(id), "newcomer.not-sent");
        };
    }

    @PostMapping("/newcomers/{agreement}/withdrawal")
    View withdraw(@PathVariable PartnershipId id, @PathVariable AgreementId agreement) {
        newcomers.withdraw(id, agreement);
        return Html.seeOther(people(id));
    }

    @PostMapping("/openings")
    View propose(MemberId me, @PathVariable PartnershipId id, @RequestParam UUID round) {
        newcomers.proposeOpening(me, id, round);
        return Html.seeOther(people(id));
    }

    @PostMapping("/openings/{agreement}/voices")
    View sayOpening(
            @PathVariable PartnershipId id,
            @PathVariable AgreementId agreement,
            @RequestParam boolean yes,
            @RequestParam(defaultValue = "") String why) {
        return newcomers.sayOpening(id, agreement, yes, why(why))
                ? Html.seeOther(people(id), "newcomer.opened")
                : Html.seeOther(people(id));
    }

    @GetMapping("/opened/{round}")
    View opened(MemberId me, @PathVariable PartnershipId id, @PathVariable UUID round) {
        return Html.ok(templates.partnershipNewcomerOpened(newcomers.opened(me, id, round)));
    }

    /// A reason that is too long is kept as far as it fits: it is beside the point here.
    private static String why(String typed) {
        var text = Typed.text(typed);
        return Typed.length(text) <= Agreement.LONGEST_WHY
                ? text
                : text.substring(0, text.offsetByCodePoints(0, Agreement.LONGEST_WHY));
    }

    private static String people(PartnershipId id) {
        return "/partnerships/" + id.value() + "/people";
    }
}
