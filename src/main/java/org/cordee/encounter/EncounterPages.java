package org.cordee.encounter;

import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cordee.contact.Chains;
import org.cordee.current.MemberId;
import org.cordee.current.Submissions;
import org.cordee.current.Viewer;
import org.cordee.web.Dates;
import org.cordee.web.Html;
import org.cordee.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// One's own encounters: the list, noting one in half a minute, one of them, and what came of it.
@Controller
@RequestMapping("/encounters")
class EncounterPages {
    private static final int CHAINS = 30;

    private final Encounters encounters;
    private final Chains chains;
    private final Templates templates;
    private final Clock clock;

    EncounterPages(Encounters encounters, Chains chains, Templates templates, Clock clock) {
        this.encounters = encounters;
        this.chains = chains;
        this.templates = templates;
        this.clock = clock;
    }

    /// What the script that saves as one types is told.
    record Kept(String saved) {}

    @GetMapping
    View list(MemberId me, @RequestParam(required = false) @Nullable UUID after) {
        return Html.ok(
                templates.encounterList(
                        encounters.list(me, after == null ? null : new EncounterId(after))));
    }

    /// @param first `longest`, or the latest first
    @GetMapping("/chains")
    View chains(MemberId me, @RequestParam(defaultValue = "") String first) {
        var order = first.equals("longest") ? Chains.Order.LONGEST : Chains.Order.LATEST;
        return Html.ok(templates.encounterChains(order, chains.all(me, order, CHAINS)));
    }

    /// @param with the contact it begins with
    /// @param met the member it begins with
    @GetMapping("/new")
    View form(
            Viewer viewer,
            @RequestParam(required = false) @Nullable UUID with,
            @RequestParam(required = false) @Nullable UUID met) {
        return Html.ok(
                templates.encounterNew(
                        encounters.fresh(viewer.id(), About.of(with, met), viewer.zone())));
    }

    @PostMapping("/new")
    View add(
            Viewer viewer,
            @RequestParam(required = false) @Nullable UUID with,
            @RequestParam(required = false) @Nullable UUID met,
            HttpServletRequest request) {
        var form = form(request);
        return switch (encounters.add(viewer.id(), About.of(with, met), form, viewer.zone())) {
            case Encounters.Outcome.Kept(var id) -> Html.seeOther(page(id), "encounter.kept");
            case Encounters.Outcome.Unfit(var view) ->
                    Html.unprocessable(templates.encounterNew(view));
            case Encounters.Outcome.Crossed _ -> throw new IllegalStateException();
        };
    }

    /// Keeps what is being written for later.
    @PostMapping("/new/draft")
    View keep(
            Viewer viewer,
            @RequestParam(required = false) @Nullable UUID with,
            @RequestParam(required = false) @Nullable UUID met,
            HttpServletRequest request) {
        var typed = typed(request, names());
        return encounters.draft(viewer.id(), About.of(with, met), typed)
                ? Html.seeOther("/encounters", "encounter.draft.kept")
                : Html.unprocessable(
                        templates.encounterNew(
                                encounters.tooLong(
                                        viewer.id(),
                                        About.of(with, met),
                                        form(request),
                                        viewer.zone())));
    }

    /// The same, asked by the script that saves as one types: it keeps the page as it is.
    @PostMapping(path = "/new/draft", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Kept> autosave(
            Viewer viewer,
            @RequestParam(required = false) @Nullable UUID with,
            @RequestParam(required = false) @Nullable UUID met,
            HttpServletRequest request) {
        if (!encounters.draft(viewer.id(), About.of(with, met), typed(request, names()))) {
            return ResponseEntity.unprocessableContent().build();
        }
        var now = clock.instant().atZone(viewer.zone()).toLocalTime();
        return ResponseEntity.ok(
                new Kept(
                        Words.say(
                                viewer.locale(),
                                "encounter.saved-at",
                                "time",
                                Dates.time(viewer.locale(), now))));
    }

    @PostMapping("/new/draft/removal")
    View undraft(
            MemberId me,
            @RequestParam(required = false) @Nullable UUID with,
            @RequestParam(required = false) @Nullable UUID met) {
        encounters.undraft(me, About.of(with, met));
        return Html.seeOther("/encounters", "encounter.draft.gone");
    }

    @GetMapping("/{id}")
    View one(MemberId me, @PathVariable EncounterId id) {
        return Html.ok(templates.encounterOne(encounters.view(me, id), encounters.partner(me, id)));
    }

    @PostMapping("/{id}")
    View change(Viewer viewer, @PathVariable EncounterId id, HttpServletRequest request) {
        var form = form(request);
        return switch (encounters.change(viewer.id(), id, form, viewer.zone())) {
            case Encounters.Outcome.Kept _ -> Html.seeOther(page(id), "encounter.kept");
            case Encounters.Outcome.Unfit(var view) ->
                    Html.unprocessable(templates.encounterOne(view, null));
            case Encounters.Outcome.Crossed(var standing) ->
                    Html.conflict(templates.encounterCrossed(standing, form));
        };
    }

    @PostMapping("/{id}/removal")
    View remove(MemberId me, @PathVariable EncounterId id) {
        encounters.remove(me, id);
        return Html.seeOther(page(id));
    }

    @PostMapping("/{id}/restoration")
    View restore(MemberId me, @PathVariable EncounterId id) {
        encounters.restore(me, id);
        return Html.seeOther(page(id), "encounter.restored");
    }

    /// @param told whether the partnership may know that one met, and when
    @PostMapping("/{id}/meeting")
    View tell(
            MemberId me,
            @PathVariable EncounterId id,
            @RequestParam(required = false) @Nullable String told) {
        encounters.tell(me, id, told != null);
        return Html.seeOther(
                page(id), told == null ? "encounter.meeting.untold" : "encounter.meeting.told");
    }

    /// A name that came of it: one gesture, and a chain begins.
    @PostMapping("/{id}/names")
    View harvest(MemberId me, @PathVariable EncounterId id, HttpServletRequest request) {
        var typed = typed(request, List.of("name", "name.chosen", "name.asked", "key"));
        var outcome =
                encounters.harvest(
                        me,
                        id,
                        Submissions.key(typed.getOrDefault("key", "")),
                        Encounters.whom(typed, "name"));
        return switch (outcome) {
            case Encounters.Harvest.Kept _ ->
                    Html.seeOther(page(id) + "#names", "encounter.names.kept");
            case Encounters.Harvest.Unfit(var view) ->
                    Html.unprocessable(templates.encounterOne(view, null));
        };
    }

    private static EncounterForm form(HttpServletRequest request) {
        var typed = typed(request, names());
        var version = parameter(request, "version");
        return Encounters.form(
                typed,
                Submissions.key(parameter(request, "key")),
                version.matches("\\d{1,9}") ? Integer.parseInt(version) : 0);
    }

    private static List<String> names() {
        var names = new ArrayList<String>();
        for (var field : EncounterField.values()) {
            names.add(field.key());
        }
        for (var named : List.of(EncounterField.WHO, EncounterField.LED)) {
            names.add(named.key() + ".chosen");
            names.add(named.key() + ".asked");
        }
        return names;
    }

    private static Map<String, String> typed(HttpServletRequest request, List<String> names) {
        var typed = new LinkedHashMap<String, String>();
        for (var name : names) {
            var text = request.getParameter(name);
            if (text != null) {
                typed.put(name, text.replace("\0", ""));
            }
        }
        return typed;
    }

    private static String parameter(HttpServletRequest request, String name) {
        var sent = request.getParameter(name);
        return sent == null ? "" : sent;
    }

    private static String page(EncounterId id) {
        return "/encounters/" + id.value();
    }
}
