package org.cordee.engagement.contract;

import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.cordee.current.MemberId;
import org.cordee.current.Viewer;
import org.cordee.engagement.EngagementId;
import org.cordee.engagement.sheet.SheetForm;
import org.cordee.engagement.sheet.SheetKind;
import org.cordee.engagement.sheet.Sheets;
import org.cordee.engagement.sheet.Sheets.Writing;
import org.cordee.web.Autosaved;
import org.cordee.web.Html;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/// A contract as it is being written.
@Controller
@RequestMapping("/engagements/{engagement}/contract/text")
class ContractTextPages {
    private final ContractSheet written;
    private final Sheets sheets;
    private final Templates templates;
    private final Clock clock;

    ContractTextPages(ContractSheet written, Sheets sheets, Templates templates, Clock clock) {
        this.written = written;
        this.sheets = sheets;
        this.templates = templates;
        this.clock = clock;
    }

    @GetMapping
    View form(Viewer viewer, @PathVariable EngagementId engagement) {
        return Html.ok(templates.engagementContractText(written.form(viewer, engagement)));
    }

    @PostMapping
    View keep(MemberId me, @PathVariable EngagementId engagement, HttpServletRequest request) {
        var writing =
                sheets.keep(
                        me, engagement, SheetKind.CONTRACT, ContractField.FIELDS, typed(request));
        return switch (writing) {
            case Writing.Done() ->
                    Html.seeOther(ContractPages.page(engagement) + "/proposals/new", "sheet.kept");
            case Writing.Unfit(var view) ->
                    Html.unprocessable(templates.engagementContractText(view));
            case Writing.Crossed(var view) -> Html.conflict(templates.engagementContractText(view));
        };
    }

    @PostMapping(path = "/draft", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Autosaved> draft(
            Viewer viewer, @PathVariable EngagementId engagement, HttpServletRequest request) {
        var kept = sheets.draft(viewer.id(), engagement, SheetKind.CONTRACT, typed(request));
        return Autosaved.answer(kept, viewer.locale(), viewer.zone(), clock.instant());
    }

    @PostMapping("/draft/removal")
    View undraft(MemberId me, @PathVariable EngagementId engagement) {
        sheets.undraft(me, engagement, SheetKind.CONTRACT);
        return Html.seeOther(ContractPages.page(engagement) + "/text", "encounter.draft.gone");
    }

    private static SheetForm typed(HttpServletRequest request) {
        return SheetForm.of(ContractField.FIELDS, request::getParameter);
    }
}
