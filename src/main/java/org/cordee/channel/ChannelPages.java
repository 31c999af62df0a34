package org.cordee.channel;

import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.cordee.current.MemberId;
import org.cordee.current.Submissions;
import org.cordee.current.Viewer;
import org.cordee.web.Autosaved;
import org.cordee.web.Html;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The two channels: both side by side, one's own reasons, and the leads.
@Controller
class ChannelPages {
    private final Channels channels;
    private final Templates templates;
    private final Clock clock;

    ChannelPages(Channels channels, Templates templates, Clock clock) {
        this.channels = channels;
        this.templates = templates;
        this.clock = clock;
    }

    @GetMapping("/channels")
    View list(Viewer viewer, @RequestParam(required = false) @Nullable UUID after) {
        return Html.ok(
                templates.channelList(
                        channels.view(
                                viewer.id(),
                                after == null ? null : new LeadId(after),
                                viewer.zone())));
    }

    /// All leads as a table for other programs. It is saved, never shown.
    @GetMapping("/channels.csv")
    View table(Viewer viewer) {
        return (_, _, response) -> {
            response.setContentType("text/csv;charset=UTF-8");
            response.setHeader("Content-Disposition", "attachment; filename=\"channels.csv\"");
            channels.tell(
                    viewer.id(),
                    lines -> LeadTable.write(viewer.locale(), lines, response.getOutputStream()));
        };
    }

    @PostMapping("/channels/review")
    View review(Viewer viewer, HttpServletRequest request) {
        return switch (channels.review(viewer.id(), reviewOf(request), viewer.zone())) {
            case Channels.Written.Kept _ ->
                    Html.seeOther("/channels#review", "channel.review.kept");
            case Channels.Written.Unfit(var view) ->
                    Html.unprocessable(templates.channelList(view));
            case Channels.Written.Crossed(var view) -> Html.conflict(templates.channelList(view));
        };
    }

    /// Keeps what is being written, asked by the script that saves as one types.
    @PostMapping(path = "/channels/review/draft", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Autosaved> autosave(Viewer viewer, HttpServletRequest request) {
        return Autosaved.answer(
                channels.draft(viewer.id(), reviewOf(request), viewer.zone()),
                viewer.locale(),
                viewer.zone(),
                clock.instant());
    }

    @PostMapping("/channels/review/draft/removal")
    View undraft(MemberId me) {
        channels.undraft(me);
        return Html.seeOther("/channels#review", "encounter.draft.gone");
    }

    @PostMapping("/channels/review/later")
    View putOff(Viewer viewer) {
        channels.putOffReview(viewer.id(), viewer.zone());
        return Html.seeOther("/channels", "channel.review.later.kept");
    }

    @GetMapping("/channels/new")
    View form(Viewer viewer) {
        return Html.ok(templates.channelNew(channels.fresh(viewer.id(), viewer.zone())));
    }

    @PostMapping("/channels/new")
    View add(Viewer viewer, HttpServletRequest request) {
        return switch (channels.add(viewer.id(), form(request), viewer.zone())) {
            case Channels.Outcome.Kept(var id) -> Html.seeOther(page(id), "channel.kept");
            case Channels.Outcome.Unfit(var view) -> Html.unprocessable(templates.channelNew(view));
            case Channels.Outcome.Crossed _ -> throw new IllegalStateException();
        };
    }

    /// Keeps a new one that is being written, asked by the script that saves as one types.
    @PostMapping(path = "/channels/new/draft", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Autosaved> autosaveNew(Viewer viewer, HttpServletRequest request) {
        return Autosaved.answer(
                channels.draft(viewer.id(), typed(request)),
                viewer.locale(),
                viewer.zone(),
                clock.instant());
    }

    @PostMapping("/channels/new/draft/removal")
    View undraftNew(MemberId me) {
        channels.undraftLead(me);
        return Html.seeOther("/channels", "encounter.draft.gone");
    }

    @GetMapping("/channels/{id}")
    View one(MemberId me, @PathVariable LeadId id) {
        return Html.ok(templates.channelOne(channels.lead(me, id)));
    }

    @PostMapping("/channels/{id}")
    View change(Viewer viewer, @PathVariable LeadId id, HttpServletRequest request) {
        return switch (channels.change(viewer.id(), id, form(request), viewer.zone())) {
            case Channels.Outcome.Kept _ -> Html.seeOther(page(id), "channel.kept");
            case Channels.Outcome.Unfit(var view) -> Html.unprocessable(templates.channelOne(view));
            case Channels.Outcome.Crossed(var view) -> Html.conflict(templates.channelOne(view));
        };
    }

    @PostMapping("/channels/{id}/removal")
    View remove(MemberId me, @PathVariable LeadId id) {
        channels.remove(me, id);
        return Html.seeOther(page(id));
    }

    @PostMapping("/channels/{id}/restoration")
    View restore(MemberId me, @PathVariable LeadId id) {
        channels.restore(me, id);
        return Html.seeOther(page(id), "channel.restored");
    }

    private static ReviewForm reviewOf(HttpServletRequest request) {
        return new ReviewForm(
                version(request), parameter(request, "goingOn"), parameter(request, "changeIf"));
    }

    private static LeadForm form(HttpServletRequest request) {
        return Channels.form(
                typed(request), Submissions.key(parameter(request, "key")), version(request));
    }

    private static Map<String, String> typed(HttpServletRequest request) {
        Map<String, String> typed = new LinkedHashMap<>();
        for (var field : LeadField.values()) {
            typed.put(field.key(), parameter(request, field.key()));
        }
        for (var choice : new String[] {"who.chosen", "who.asked"}) {
            typed.put(choice, parameter(request, choice));
        }
        return typed;
    }

    private static int version(HttpServletRequest request) {
        var version = parameter(request, "version");
        return version.matches("\\d{1,9}") ? Integer.parseInt(version) : 0;
    }

    private static String parameter(HttpServletRequest request, String name) {
        var sent = request.getParameter(name);
        return sent == null ? "" : sent.replace("\0", "");
    }

    private static String page(LeadId id) {
        return "/channels/" + id.value();
    }
}
