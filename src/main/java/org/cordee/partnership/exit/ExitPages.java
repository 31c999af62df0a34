package org.cordee.partnership.exit;

import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cordee.current.MemberId;
import org.cordee.current.Viewer;
import org.cordee.partnership.PartnershipId;
import org.cordee.partnership.Partnerships;
import org.cordee.partnership.exit.ExitForm.Misfit;
import org.cordee.round.Rounds.Draft;
import org.cordee.round.Saving;
import org.cordee.web.Dates;
import org.cordee.web.Html;
import org.cordee.web.NotFound;
import org.cordee.web.Paper;
import org.cordee.web.Typed;
import org.cordee.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The way out of a room: at once, or together.
@Controller
@RequestMapping("/partnerships/{id}")
class ExitPages {
    /// What the script that saves as one types is told.
    ///
    /// @param saved the line that says when, in the reader's language
    /// @param versions of the texts under the headings that were sent
    record Kept(String saved, Map<String, Integer> versions) {}

    private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);

    private final Exits exits;
    private final Partnerships partnerships;
    private final Paper paper;
    private final Templates templates;

    ExitPages(Exits exits, Partnerships partnerships, Paper paper, Templates templates) {
        this.exits = exits;
        this.partnerships = partnerships;
        this.paper = paper;
        this.templates = templates;
    }

    @GetMapping("/exit")
    View show(MemberId me, @PathVariable PartnershipId id) {
        return Html.ok(templates.partnershipExitPage(exits.view(me, id), ExitForm.EMPTY));
    }

    /// Leaves at once: never refused, whatever is under way.
    @PostMapping("/exit")
    View leave(@PathVariable PartnershipId id) {
        partnerships.leave(id);
        return Html.seeOther("/partnerships", "partnership.left");
    }

    /// Opens an exit, or joins the one under way.
    @PostMapping("/exit/openings")
    View open(MemberId me, @PathVariable PartnershipId id) {
        exits.open(me, id);
        return Html.seeOther(page(id));
    }

    @PostMapping("/exit/withdrawal")
    View stay(@PathVariable PartnershipId id) {
        exits.stay(id);
        return Html.seeOther("/partnerships/" + id.value(), "exit.stayed");
    }

    @PostMapping("/exit/lines/{line}")
    View write(
            MemberId me,
            @PathVariable PartnershipId id,
            @PathVariable String line,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "0") String version) {
        var item = item(line);
        var typed = Typed.text(words);
        if (Typed.length(typed) > Item.LONGEST) {
            return again(me, id, ExitForm.line(item, Misfit.LONG, typed));
        }
        return switch (exits.write(id, item, typed, number(version))) {
            case MOVED ->
                    Html.conflict(
                            templates.partnershipExitPage(
                                    exits.view(me, id), ExitForm.line(item, Misfit.MOVED, typed)));
            case SAID, CLOSED, NOT_YOURS ->
                    Html.seeOther(page(id) + "#" + item.key(), "exit.line.kept");
        };
    }

    @PostMapping("/exit/lines/{line}/ticks")
    View tick(
            @PathVariable PartnershipId id,
            @PathVariable String line,
            @RequestParam(defaultValue = "0") String version,
            @RequestParam boolean done) {
        var item = item(line);
        return switch (exits.tick(id, item, number(version), done)) {
            case MOVED -> Html.seeOther(page(id) + "#" + item.key(), "exit.moved");
            case SAID, CLOSED, NOT_YOURS -> Html.seeOther(page(id) + "#" + item.key());
        };
    }

    /// Leaves a line open, in words; `done` takes that back.
    @PostMapping("/exit/lines/{line}/open-point")
    View leaveOpen(
            MemberId me,
            @PathVariable PartnershipId id,
            @PathVariable String line,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "0") String version,
            @RequestParam(defaultValue = "false") boolean done) {
        var item = item(line);
        var typed = Typed.text(words);
        if (!done && typed.isEmpty()) {
            return again(me, id, ExitForm.line(item, Misfit.NO_OPEN_POINT, typed));
        }
        if (Typed.length(typed) > Item.LONGEST_OPEN) {
            return again(me, id, ExitForm.line(item, Misfit.LONG_OPEN_POINT, typed));
        }
        return switch (exits.leaveOpen(id, item, done ? "" : typed, number(version))) {
            case MOVED ->
                    Html.conflict(
                            templates.partnershipExitPage(
                                    exits.view(me, id),
                                    ExitForm.line(item, Misfit.MOVED_OPEN_POINT, typed)));
            case SAID, CLOSED, NOT_YOURS -> Html.seeOther(page(id) + "#" + item.key());
        };
    }

    @PostMapping("/exit/feedback")
    View save(MemberId me, @PathVariable PartnershipId id, HttpServletRequest form) {
        return answer(me, id, form, exits.save(me, id, drafts(form)), "exit.feedback.kept");
    }

    /// The same, asked by the script that saves as one types: it keeps the page as it is.
    @PostMapping(path = "/exit/feedback", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Kept> autosave(
            Viewer viewer, @PathVariable PartnershipId id, HttpServletRequest form) {
        return switch (exits.save(viewer.id(), id, drafts(form))) {
            case Saving.Saved(var at, var versions) ->
                    ResponseEntity.ok(
                            new Kept(
                                    Words.say(
                                            viewer.locale(),
                                            "expectation.saved-at",
                                            "time",
                                            Dates.time(
                                                    viewer.locale(),
                                                    LocalTime.ofInstant(at, viewer.zone()))),
                                    versions));
            case Saving.Crossed _ -> ResponseEntity.status(HttpStatus.CONFLICT).build();
            case Saving.TooLong _, Saving.NotOpen _ ->
                    ResponseEntity.unprocessableContent().build();
        };
    }

    @PostMapping("/exit/feedback/seal")
    View seal(MemberId me, @PathVariable PartnershipId id, HttpServletRequest form) {
        return answer(me, id, form, exits.seal(me, id, drafts(form)), "exit.feedback.sealed");
    }

    @PostMapping("/exit/feedback/unsealing")
    View unseal(MemberId me, @PathVariable PartnershipId id) {
        var taken = exits.unseal(me, id);
        return Html.seeOther(
                page(id) + "#feedback", taken ? "exit.feedback.unsealed" : "exit.feedback.over");
    }

    @PostMapping("/exit/readiness")
    View ready(@PathVariable PartnershipId id, @RequestParam(defaultValue = "true") boolean ready) {
        return switch (exits.ready(id, ready)) {
            case CLOSED -> Html.seeOther("/partnerships/" + id.value(), "exit.now-closed");
            case SAID, MOVED, NOT_YOURS -> Html.seeOther(page(id) + "#close");
        };
    }

    /// Closes now, with what is still open: only who leaves can.
    @PostMapping("/exit/closing")
    View close(@PathVariable PartnershipId id) {
        exits.close(id);
        return Html.seeOther(page(id), "exit.now-closed");
    }

    @GetMapping("/exit.txt")
    ResponseEntity<byte[]> text(
            Viewer viewer,
            @PathVariable PartnershipId id,
            @RequestParam(required = false) @Nullable UUID closing) {
        var note = exits.note(viewer.id(), id, closing);
        return attached(
                "closing-note.txt",
                TEXT,
                NoteText.of(note, viewer.locale()).getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/exit.pdf")
    ResponseEntity<byte[]> pdf(
            Viewer viewer,
            @PathVariable PartnershipId id,
            @RequestParam(required = false) @Nullable UUID closing) {
        var note = exits.note(viewer.id(), id, closing);
        return attached(
                "closing-note.pdf",
                MediaType.APPLICATION_PDF,
                paper.of(templates.partnershipExitPdf(note, viewer.locale())));
    }

    private static ResponseEntity<byte[]> attached(String name, MediaType type, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(bytes);
    }

    private View again(MemberId me, PartnershipId id, ExitForm form) {
        return Html.unprocessable(templates.partnershipExitPage(exits.view(me, id), form));
    }

    private View answer(
            MemberId me, PartnershipId id, HttpServletRequest form, Saving saving, String kept) {
        return switch (saving) {
            case Saving.Saved _ -> Html.seeOther(page(id) + "#feedback", kept);
            case Saving.Crossed(var crossings) ->
                    Html.conflict(
                            templates.partnershipExitPage(
                                    exits.view(me, id),
                                    ExitForm.feedback(typed(form), List.of(), crossings)));
            case Saving.TooLong(var headings) ->
                    again(me, id, ExitForm.feedback(typed(form), headings, List.of()));
            case Saving.NotOpen _ ->
                    Html.conflict(
                            templates.partnershipExitNotopen(
                                    partnerships.room(me, id), typed(form)));
        };
    }

    private static List<Draft> drafts(HttpServletRequest form) {
        var drafts = new ArrayList<Draft>();
        typed(form)
                .forEach((heading, words) ->
                        drafts.add(
                                new Draft(
                                        heading,
                                        words,
                                        number(form.getParameter("version." + heading)))));
        return drafts;
    }

    private static Map<String, String> typed(HttpServletRequest form) {
        var typed = new LinkedHashMap<String, String>();
        for (var heading : Feedback.keys()) {
            var words = form.getParameter("words." + heading);
            if (words != null) {
                typed.put(heading, Typed.text(words));
            }
        }
        return typed;
    }

    private static Item item(String key) {
        return Item.named(key).orElseThrow(NotFound::new);
    }

    private static int number(@Nullable String typed) {
        return typed != null && typed.matches("\\d{1,9}") ? Integer.parseInt(typed) : 0;
    }

    private static String page(PartnershipId id) {
        return "/partnerships/" + id.value() + "/exit";
    }
}
