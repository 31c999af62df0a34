package org.cordee.engagement.link;

import gg.jte.generated.precompiled.Templates;
import java.util.function.Function;
import org.cordee.engagement.session.Subjects;
import org.cordee.engagement.stakeholder.Links;
import org.cordee.engagement.stakeholder.OpenedLink;
import org.cordee.engagement.stakeholder.StakeholderRole;
import org.cordee.letter.LinkSecrets;
import org.cordee.web.Html;
import org.cordee.web.Public;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// By link: reading and accepting one's part of the contract, and, for whoever is coached, the
/// subject of the next session.
@Controller
@Public
@RequestMapping("/s/{secret}")
class LinkAgreementPages {
    private final Links links;
    private final LinkContracts contracts;
    private final Subjects subjects;
    private final Templates templates;

    LinkAgreementPages(
            Links links, LinkContracts contracts, Subjects subjects, Templates templates) {
        this.links = links;
        this.contracts = contracts;
        this.subjects = subjects;
        this.templates = templates;
    }

    @GetMapping("/contract")
    View contract(@PathVariable String secret) {
        return with(
                secret,
                link ->
                        contracts
                                .contract(link)
                                .<View>map(contract ->
                                        Html.ok(
                                                templates.engagementLinkContract(
                                                        secret, link, contract)))
                                .orElseGet(this::gone));
    }

    @PostMapping("/contract/acceptance")
    View accept(@PathVariable String secret, @RequestParam(defaultValue = "") String fingerprint) {
        return with(
                secret,
                link -> {
                    var accepted = contracts.accept(link, fingerprint);
                    return Html.seeOther(
                            "/s/" + secret + (accepted ? "/contract" : ""),
                            accepted ? "link.contract.accepted" : "link.contract.changed");
                });
    }

    @PostMapping("/subject")
    View subject(@PathVariable String secret, @RequestParam(defaultValue = "") String line) {
        return with(
                secret,
                link -> {
                    if (link.over() || !link.roles().contains(StakeholderRole.COACHEE)) {
                        return gone();
                    }
                    var left = subjects.leave(link.engagement().value(), link.coach(), line);
                    return Html.seeOther(
                            "/s/" + secret,
                            switch (left) {
                                case LEFT -> "link.subject.left";
                                case EMPTY -> "link.subject.empty";
                                case TOO_LONG -> "link.subject.too-long";
                                case OVER -> "link.round-over";
                                case ENOUGH -> "link.subject.enough";
                            });
                });
    }

    private View with(String secret, Function<OpenedLink, View> page) {
        return LinkSecrets.parse(secret).flatMap(links::open).map(page).orElseGet(this::gone);
    }

    private View gone() {
        return Html.status(HttpStatus.GONE, templates.engagementLinkGone());
    }
}
