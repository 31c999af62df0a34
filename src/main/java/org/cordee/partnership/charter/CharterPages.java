package org.cordee.partnership.charter;

import gg.jte.generated.precompiled.Templates;
import java.nio.charset.StandardCharsets;
import org.cordee.current.MemberId;
import org.cordee.current.Viewer;
import org.cordee.partnership.PartnershipId;
import org.cordee.web.Fingerprint;
import org.cordee.web.Html;
import org.cordee.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Reading a charter, in force or proposed, and accepting it.
@Controller
@RequestMapping("/partnerships/{id}")
class CharterPages {
    private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);

    private final Charters charters;
    private final CharterPdf pdf;
    private final Templates templates;

    CharterPages(Charters charters, CharterPdf pdf, Templates templates) {
        this.charters = charters;
        this.pdf = pdf;
        this.templates = templates;
    }

    @GetMapping("/charter")
    View show(MemberId me, @PathVariable PartnershipId id) {
        return Html.ok(templates.partnershipCharterPage(charters.view(me, id)));
    }

    /// The text that is accepted, to the letter: of the version in force, of an earlier one, or of
    /// what a proposal would make.
    @GetMapping("/charter.txt")
    ResponseEntity<byte[]> text(
            MemberId me,
            @PathVariable PartnershipId id,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestParam(required = false) @Nullable ProposalId proposal) {
        var text =
                proposal == null
                        ? charters.version(me, id, version).version().text()
                        : charters.proposal(me, id, proposal).result().text();
        return ResponseEntity.ok().contentType(TEXT).body(text.getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/charter.pdf")
    ResponseEntity<byte[]> pdf(
            Viewer viewer,
            @PathVariable PartnershipId id,
            @RequestParam(required = false) @Nullable Integer version) {
        var view = charters.version(viewer.id(), id, version);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment()
                                .filename("charter-" + view.version().number() + ".pdf")
                                .build()
                                .toString())
                .body(pdf.of(view, viewer.locale()));
    }

    @GetMapping("/charter/versions")
    View versions(
            MemberId me,
            @PathVariable PartnershipId id,
            @RequestParam(defaultValue = "2147483647") int before) {
        return Html.ok(templates.partnershipCharterVersions(id, charters.versions(me, id, before)));
    }

    @GetMapping("/charter/versions/{number}")
    View version(MemberId me, @PathVariable PartnershipId id, @PathVariable int number) {
        return Html.ok(templates.partnershipCharterVersion(charters.version(me, id, number)));
    }

    @GetMapping("/charter/proposals")
    View proposals(
            MemberId me,
            @PathVariable PartnershipId id,
            @RequestParam(required = false) @Nullable ProposalId before) {
        return Html.ok(
                templates.partnershipCharterProposals(id, charters.proposals(me, id, before)));
    }

    @GetMapping("/charter/proposals/{proposal}")
    View proposal(MemberId me, @PathVariable PartnershipId id, @PathVariable ProposalId proposal) {
        return Html.ok(
                templates.partnershipCharterProposal(charters.proposal(me, id, proposal), false));
    }

    /// What was shown is what is accepted: the version it builds on and the fingerprint come with
    /// the form.
    @PostMapping("/charter/acceptances")
    View accept(
            MemberId me,
            @PathVariable PartnershipId id,
            @RequestParam ProposalId proposal,
            @RequestParam int base,
            @RequestParam String fingerprint) {
        if (!fingerprint.matches("[0-9a-f]{64}")) {
            throw new NotFound();
        }
        var charter = "/partnerships/" + id.value() + "/charter";
        return switch (charters.accept(me, id, proposal, base, new Fingerprint(fingerprint))) {
            case ACCEPTED -> Html.seeOther(charter, "charter.accepted");
            case IN_FORCE -> Html.seeOther(charter, "charter.now-in-force");
            case CLOSED ->
                    Html.seeOther(charter + "/proposals/" + proposal.value(), "charter.closed");
            case CHANGED ->
                    Html.conflict(
                            templates.partnershipCharterProposal(
                                    charters.proposal(me, id, proposal), true));
        };
    }

    @PostMapping("/charter/proposals/{proposal}/withdrawal")
    View withdraw(MemberId me, @PathVariable PartnershipId id, @PathVariable ProposalId proposal) {
        var taken = charters.withdraw(me, id, proposal);
        return Html.seeOther(
                "/partnerships/" + id.value() + "/charter/proposals/" + proposal.value(),
                taken ? "charter.withdrawn" : "charter.closed");
    }
}
