package org.cordee.engagement.contract;

import gg.jte.generated.precompiled.Templates;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.cordee.current.MemberId;
import org.cordee.current.Submissions;
import org.cordee.current.Viewer;
import org.cordee.engagement.EngagementId;
import org.cordee.engagement.contract.Contracts.Accepting;
import org.cordee.engagement.contract.Contracts.Proposing;
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

/// The contract of an engagement as it is proposed, read, accepted and taken along.
@Controller
@RequestMapping("/engagements/{engagement}")
class ContractPages {
    private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);

    private final Contracts contracts;
    private final ContractPdf pdf;
    private final Templates templates;

    ContractPages(Contracts contracts, ContractPdf pdf, Templates templates) {
        this.contracts = contracts;
        this.pdf = pdf;
        this.templates = templates;
    }

    /// @param version null for the one that waits, else the one in force
    @GetMapping("/contract")
    View show(
            Viewer viewer,
            @PathVariable EngagementId engagement,
            @RequestParam(required = false) @Nullable Integer version) {
        return Html.ok(
                templates.engagementContractPage(contracts.view(viewer, engagement, version)));
    }

    @GetMapping("/contract/proposals/new")
    View preview(Viewer viewer, @PathVariable EngagementId engagement) {
        return Html.ok(
                templates.engagementContractPreview(
                        contracts.preview(viewer, engagement, UUID.randomUUID(), -1)));
    }

    /// @param written the version of the text that was read
    @PostMapping("/contract/proposals")
    View propose(
            Viewer viewer,
            @PathVariable EngagementId engagement,
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "0") int written) {
        var form = Submissions.key(key);
        return switch (contracts.propose(viewer, engagement, form, Math.max(0, written))) {
            case Proposing.Proposed() -> Html.seeOther(page(engagement), "contract.proposed");
            case Proposing.Refused(var preview) ->
                    preview.moved()
                            ? Html.conflict(templates.engagementContractPreview(preview))
                            : Html.unprocessable(templates.engagementContractPreview(preview));
        };
    }

    /// What was shown is what is accepted: the fingerprint comes with the form.
    @PostMapping("/contract/acceptances")
    View accept(
            MemberId me,
            @PathVariable EngagementId engagement,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = "") String fingerprint) {
        var shown = contracts.version(me, engagement, version).orElseThrow(NotFound::new);
        return answer(engagement, contracts.accept(me, engagement, shown.id(), fingerprint));
    }

    /// @param role one that whoever signed holds
    @PostMapping("/contract/papers")
    View sign(
            Viewer viewer,
            @PathVariable EngagementId engagement,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = "") String fingerprint,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "") String day) {
        var who = ContractRole.of(role).orElseThrow(NotFound::new);
        var on = day(day);
        var said =
                contracts.signed(
                        viewer,
                        engagement,
                        version,
                        who,
                        fingerprint,
                        on == null ? LocalDate.MIN : on);
        return said.map(one -> answer(engagement, one))
                .orElseGet(() ->
                        Html.unprocessable(
                                templates.engagementContractPage(
                                        contracts
                                                .view(viewer, engagement, version)
                                                .withWrongDay())));
    }

    /// The text that is accepted, to the letter.
    @GetMapping("/contract.txt")
    ResponseEntity<byte[]> text(
            MemberId me,
            @PathVariable EngagementId engagement,
            @RequestParam(required = false) @Nullable Integer version) {
        var shown = contracts.version(me, engagement, version).orElseThrow(NotFound::new);
        return ResponseEntity.ok()
                .contentType(TEXT)
                .body(shown.text().getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/contract.pdf")
    ResponseEntity<byte[]> pdf(
            Viewer viewer,
            @PathVariable EngagementId engagement,
            @RequestParam(required = false) @Nullable Integer version) {
        var shown = contracts.version(viewer.id(), engagement, version).orElseThrow(NotFound::new);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment()
                                .filename("contract-" + shown.number() + ".pdf")
                                .build()
                                .toString())
                .body(pdf.of(shown, viewer.locale()));
    }

    private static View answer(EngagementId engagement, Accepting accepting) {
        return Html.seeOther(
                page(engagement),
                switch (accepting) {
                    case ACCEPTED -> "contract.accepted";
                    case IN_FORCE -> "contract.now-in-force";
                    case CHANGED -> "contract.changed";
                    case CLOSED -> "contract.closed";
                    case OVER -> "contract.over";
                });
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return typed.length() == 10 ? LocalDate.parse(typed) : null;
        } catch (DateTimeParseException none) {
            return null;
        }
    }

    static String page(EngagementId engagement) {
        return "/engagements/" + engagement.value() + "/contract";
    }
}
