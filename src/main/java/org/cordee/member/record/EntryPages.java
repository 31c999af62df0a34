package org.cordee.member.record;

import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.cordee.attachment.Attachments;
import org.cordee.attachment.Upload;
import org.cordee.current.MemberId;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/// One entry of one's own record: to change, to prove, to have seen, to take out.
@Controller
@RequestMapping("/record/entries/{entry}")
class EntryPages {
    private final Entries entries;
    private final Looks looks;
    private final Attachments attachments;
    private final Templates templates;

    EntryPages(Entries entries, Looks looks, Attachments attachments, Templates templates) {
        this.entries = entries;
        this.looks = looks;
        this.attachments = attachments;
        this.templates = templates;
    }

    @GetMapping
    View one(MemberId me, @PathVariable EntryId entry) {
        return Html.ok(templates.memberRecordOne(entries.one(me, entry)));
    }

    @PostMapping
    View change(MemberId me, @PathVariable EntryId entry, HttpServletRequest form) {
        return switch (entries.change(me, entry, RecordPages.typed(form))) {
            case Keeping.Unfit(var view) -> Html.unprocessable(templates.memberRecordOne(view));
            case Keeping.Kept _ -> Html.seeOther("/record", "entry.kept");
        };
    }

    @PostMapping("/removal")
    View remove(MemberId me, @PathVariable EntryId entry) {
        entries.remove(me, entry);
        return Html.seeOther(page(entry));
    }

    @PostMapping("/restoration")
    View restore(MemberId me, @PathVariable EntryId entry) {
        entries.restore(me, entry);
        return Html.seeOther(page(entry), "entry.restored");
    }

    @PostMapping("/reminder")
    View note(MemberId me, @PathVariable EntryId entry) {
        entries.note(me, entry);
        return Html.seeOther(page(entry), "entry.noted");
    }

    @PostMapping("/evidence")
    View prove(
            MemberId me,
            @PathVariable EntryId entry,
            @RequestParam(required = false) @Nullable MultipartFile file) {
        // Known to be there before a file is looked at, which takes time.
        var view = entries.one(me, entry);
        return switch (attachments.keep(me, file)) {
            case Upload.Refused(var why) ->
                    Html.unprocessable(templates.memberRecordOne(view.with(why)));
            case Upload.Kept(var id) -> {
                try {
                    entries.prove(me, entry, id);
                } catch (NotFound goneMeanwhile) {
                    attachments.drop(me, id);
                    throw goneMeanwhile;
                }
                yield Html.seeOther(page(entry) + "#evidence", "entry.proved");
            }
        };
    }

    @PostMapping("/evidence/removal")
    View unprove(MemberId me, @PathVariable EntryId entry) {
        entries.prove(me, entry, null);
        return Html.seeOther(page(entry) + "#evidence", "entry.unproved");
    }

    /// @param whom a member, or `house` for whoever runs it
    @PostMapping("/looks")
    View ask(
            MemberId me,
            @PathVariable EntryId entry,
            @RequestParam(defaultValue = "") String whom) {
        entries.one(me, entry);
        return switch (looks.ask(entry, whom.equals("house") ? null : member(whom))) {
            case ASKED -> Html.seeOther(page(entry) + "#looks", "entry.look.asked");
            case ENOUGH -> Html.seeOther(page(entry) + "#looks", "entry.look.enough");
            case NOT_THERE -> Html.seeOther(page(entry) + "#looks", "entry.look.not-there");
        };
    }

    @PostMapping("/looks/{look}/removal")
    View takeBack(MemberId me, @PathVariable EntryId entry, @PathVariable UUID look) {
        looks.takeBack(me, entry, look);
        return Html.seeOther(page(entry) + "#looks", "entry.look.taken-back");
    }

    /// Whom a choice means; somebody who is nobody where it means none.
    private static MemberId member(String whom) {
        try {
            return MemberId.of(whom);
        } catch (IllegalArgumentException nobody) {
            return new MemberId(new UUID(0, 0));
        }
    }

    static String page(EntryId entry) {
        return "/record/entries/" + entry.value();
    }
}
