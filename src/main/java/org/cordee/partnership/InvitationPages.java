package org.cordee.partnership;

import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.cordee.current.MemberId;
import org.cordee.current.Viewer;
import org.cordee.letter.LinkSecrets;
import org.cordee.signin.Visit;
import org.cordee.web.Html;
import org.cordee.web.NotFound;
import org.cordee.web.Public;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// How one enters a room: the envelope that a mail leads to, and the invitation inside it.
@Controller
class InvitationPages {
    private final Partnerships partnerships;
    private final Visit visit;
    private final Templates templates;

    InvitationPages(Partnerships partnerships, Visit visit, Templates templates) {
        this.partnerships = partnerships;
        this.visit = visit;
        this.templates = templates;
    }

    /// Who invites, and nothing of what for. Whoever is signed in as the invited person goes on
    /// inside.
    @Public
    @GetMapping("/i/{secret}")
    View envelope(@PathVariable String secret, HttpServletRequest request) {
        var envelope =
                LinkSecrets.parse(secret)
                        .flatMap(partnerships::envelope)
                        .filter(Partnerships.Envelope::waiting);
        if (envelope.isEmpty()) {
            return Html.status(HttpStatus.GONE, templates.partnershipInvitationgone());
        }
        var viewer = (Viewer) request.getAttribute(Viewer.class.getName());
        if (viewer != null && partnerships.invitation(envelope.get().id()).isPresent()) {
            return Html.seeOther("/invitations/" + envelope.get().id().value());
        }
        return Html.ok(templates.partnershipEnvelope(secret, envelope.get(), viewer));
    }

    /// Sends a sign-in link to the invited address.
    @Public
    @PostMapping("/i/{secret}/links")
    View ask(
            @PathVariable String secret, HttpServletRequest request, HttpServletResponse response) {
        var bytes = LinkSecrets.parse(secret).orElseThrow(NotFound::new);
        return switch (partnerships.askInvited(bytes, visit.asking(request, response))) {
            case ON_ITS_WAY -> Html.seeOther("/sign-in/sent");
            case TOO_MANY -> Html.status(HttpStatus.TOO_MANY_REQUESTS, templates.signinSent(false));
        };
    }

    /// "It was meant for me, at another address": the inviter will say.
    @PostMapping("/i/{secret}/claims")
    View claim(@PathVariable String secret) {
        var bytes = LinkSecrets.parse(secret).orElseThrow(NotFound::new);
        if (!partnerships.claim(bytes)) {
            throw new NotFound();
        }
        return Html.seeOther("/today", "partnership.claimed");
    }

    @GetMapping("/invitations/{id}")
    View invitation(MemberId me, @PathVariable InvitationId id) {
        return Html.ok(
                templates.partnershipInvitation(
                        partnerships.invitation(id).orElseThrow(NotFound::new)));
    }

    @PostMapping("/invitations/{id}/acceptance")
    View accept(@PathVariable InvitationId id) {
        return Html.seeOther(
                "/partnerships/" + partnerships.accept(id).value(), "partnership.joined");
    }

    @PostMapping("/invitations/{id}/refusal")
    View decline(@PathVariable InvitationId id) {
        partnerships.decline(id);
        return Html.seeOther("/today", "partnership.declined");
    }
}
