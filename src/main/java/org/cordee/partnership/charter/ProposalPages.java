package org.cordee.partnership.charter;

import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.cordee.current.MemberId;
import org.cordee.current.Submissions;
import org.cordee.current.Viewer;
import org.cordee.partnership.PartnershipId;
import org.cordee.partnership.charter.Charters.Proposing;
import org.cordee.partnership.charter.Drafts.Keeping;
import org.cordee.partnership.charter.WritingView.Refusal;
import org.cordee.web.Dates;
import org.cordee.web.Html;
import org.cordee.web.NotFound;
import org.cordee.web.Typed;
import org.cordee.web.Words;
import org.jspecify.annotations.Nullable;
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

/// Writing another wording, kept as one types, and proposing it.
@Controller
@RequestMapping("/partnerships/{id}/charter")
class ProposalPages {
    private final Desk desk;
    private final Drafts drafts;
    private final Charters charters;
    private final Templates templates;

    ProposalPages(Desk desk, Drafts drafts, Charters charters, Templates templates) {
        this.desk = desk;
        this.drafts = drafts;
        this.charters = charters;
        this.templates = templates;
    }

    /// What the script that saves as one types is told.
    record Kept(String saved, Map<String, Integer> versions) {}

    /// @param section the one to begin with
    /// @param answering the proposal to answer with another wording
    /// @param points whether to lay the points into it that all share
    @GetMapping("/proposals/new")
    View write(
            Viewer viewer,
            @PathVariable PartnershipId id,
            @RequestParam(required = false) @Nullable String section,
            @RequestParam(required = false) @Nullable ProposalId answering,
            @RequestParam(defaultValue = "false") boolean points) {
        return Html.ok(
                templates.partnershipCharterWriting(
                        desk.begin(
                                viewer,
                                new Writing(id, 0, answering, points),
                                section == null ? null : section(section))));
    }

    @PostMapping("/proposals")
    View propose(Viewer viewer, @PathVariable PartnershipId id, HttpServletRequest form) {
        var writing = writing(id, form);
        var typed = typed(form);
        var key = Submissions.key(parameter(form, "key"));
        if (charters.hasMade(viewer.id(), key)) {
            return proposed(id);
        }
        var keeping = drafts.save(viewer, writing, typed, versions(form));
        if (keeping instanceof Keeping.Crossed(var lying)) {
            return Html.conflict(
                    templates.partnershipCharterWriting(
                            desk.again(viewer, writing, key, typed, lying, Refusal.CROSSED)));
        }
        var sections = new EnumMap<Section, String>(Section.class);
        Arrays.stream(Section.values())
                .filter(section -> typed.containsKey(section.key()))
                .forEach(section -> sections.put(section, typed.get(section.key())));
        var proposing =
                charters.propose(
                        viewer.id(), key, writing, sections, typed.getOrDefault(Draft.WORD, ""));
        return switch (proposing) {
            case Proposing.Proposed _ -> proposed(id);
            case Proposing.Refused(var why) -> {
                var page =
                        templates.partnershipCharterWriting(
                                desk.again(viewer, writing, key, typed, Map.of(), why));
                yield why == Refusal.MOVED ? Html.conflict(page) : Html.unprocessable(page);
            }
        };
    }

    @PostMapping("/draft")
    View keep(Viewer viewer, @PathVariable PartnershipId id, HttpServletRequest form) {
        var writing = writing(id, form);
        var typed = typed(form);
        var key = Submissions.key(parameter(form, "key"));
        return switch (drafts.save(viewer, writing, typed, versions(form))) {
            case Keeping.Kept _ ->
                    Html.seeOther("/partnerships/" + id.value() + "/charter", "charter.kept");
            case Keeping.Crossed(var lying) ->
                    Html.conflict(
                            templates.partnershipCharterWriting(
                                    desk.again(
                                            viewer, writing, key, typed, lying, Refusal.CROSSED)));
            case Keeping.TooLong _ ->
                    Html.unprocessable(
                            templates.partnershipCharterWriting(
                                    desk.again(
                                            viewer, writing, key, typed, Map.of(), Refusal.UNFIT)));
        };
    }

    /// The same, asked by the script that saves as one types: it keeps the page as it is.
    @PostMapping(path = "/draft", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Kept> autosave(
            Viewer viewer, @PathVariable PartnershipId id, HttpServletRequest form) {
        return switch (drafts.save(viewer, writing(id, form), typed(form), versions(form))) {
            case Keeping.Kept(var at, var versions) ->
                    ResponseEntity.ok(
                            new Kept(
                                    Words.say(
                                            viewer.locale(),
                                            "charter.saved-at",
                                            "time",
                                            Dates.time(
                                                    viewer.locale(),
                                                    LocalTime.ofInstant(at, viewer.zone()))),
                                    versions));
            case Keeping.Crossed _ -> ResponseEntity.status(HttpStatus.CONFLICT).build();
            case Keeping.TooLong _ -> ResponseEntity.unprocessableContent().build();
        };
    }

    @PostMapping("/draft/removal")
    View discard(MemberId me, @PathVariable PartnershipId id, HttpServletRequest form) {
        drafts.discard(me, writing(id, form));
        return Html.seeOther("/partnerships/" + id.value() + "/charter", "charter.discarded");
    }

    private static View proposed(PartnershipId id) {
        return Html.seeOther("/partnerships/" + id.value() + "/charter", "charter.proposed");
    }

    private static Writing writing(PartnershipId id, HttpServletRequest form) {
        var answering = parameter(form, "answering");
        try {
            return new Writing(
                    id,
                    number(form, "base"),
                    answering.isEmpty() ? null : ProposalId.of(answering),
                    Boolean.parseBoolean(parameter(form, "points")));
        } catch (IllegalArgumentException none) {
            throw new NotFound();
        }
    }

    private static Map<String, String> typed(HttpServletRequest form) {
        var typed = new HashMap<String, String>();
        keys().forEach(key -> {
            var words = form.getParameter("words." + key);
            if (words != null) {
                typed.put(key, Typed.text(words));
            }
        });
        return typed;
    }

    private static Map<String, Integer> versions(HttpServletRequest form) {
        var versions = new HashMap<String, Integer>();
        keys().forEach(key -> versions.put(key, number(form, "version." + key)));
        return versions;
    }

    private static Stream<String> keys() {
        return Stream.concat(
                Arrays.stream(Section.values()).map(Section::key), Stream.of(Draft.WORD));
    }

    private static Section section(String key) {
        try {
            return Section.of(key);
        } catch (IllegalArgumentException none) {
            throw new NotFound();
        }
    }

    private static int number(HttpServletRequest form, String name) {
        var typed = parameter(form, name);
        return typed.matches("\\d{1,9}") ? Integer.parseInt(typed) : 0;
    }

    private static String parameter(HttpServletRequest form, String name) {
        var value = form.getParameter(name);
        return value == null ? "" : value;
    }
}
