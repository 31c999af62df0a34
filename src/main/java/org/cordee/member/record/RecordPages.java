package org.cordee.member.record;

import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.cordee.current.MemberId;
import org.cordee.current.Submissions;
import org.cordee.member.record.Entries.Keeping;
import org.cordee.web.Html;
import org.cordee.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// One's own record, a section of it, and a new entry.
@Controller
@RequestMapping("/record")
class RecordPages {
    private final Entries entries;
    private final Templates templates;

    RecordPages(Entries entries, Templates templates) {
        this.entries = entries;
        this.templates = templates;
    }

    @GetMapping
    View all(MemberId me) {
        return Html.ok(templates.memberRecordAll(entries.view(me)));
    }

    @GetMapping("/all/{kind}")
    View section(
            MemberId me,
            @PathVariable String kind,
            @RequestParam(required = false) @Nullable UUID after) {
        return Html.ok(
                templates.memberRecordSection(
                        entries.section(me, at(kind), after == null ? null : new EntryId(after))));
    }

    @GetMapping("/new/{kind}")
    View fresh(@PathVariable String kind) {
        return Html.ok(templates.memberRecordFresh(entries.fresh(at(kind))));
    }

    @PostMapping("/new/{kind}")
    View add(
            MemberId me,
            @PathVariable String kind,
            @RequestParam(defaultValue = "") String key,
            HttpServletRequest form) {
        var typed = new EntryForm(Submissions.key(key), at(kind), typed(form));
        return switch (entries.add(me, typed)) {
            case Keeping.Unfit(var view) -> Html.unprocessable(templates.memberRecordFresh(view));
            // What a file can prove goes on to where one can be put.
            case Keeping.Kept(var id) ->
                    Html.seeOther(
                            typed.kind().isProved() ? "/record/entries/" + id.value() : "/record",
                            "entry.kept");
        };
    }

    /// What came with a form, field by field.
    static Map<EntryField, String> typed(HttpServletRequest form) {
        var typed = new EnumMap<EntryField, String>(EntryField.class);
        for (var field : EntryField.values()) {
            var value = form.getParameter(field.key());
            typed.put(field, value == null ? "" : value);
        }
        return typed;
    }

    private static EntryKind at(String kind) {
        return EntryKind.at(kind).orElseThrow(NotFound::new);
    }
}
