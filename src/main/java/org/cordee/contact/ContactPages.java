package org.cordee.contact;

import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.cordee.contact.Contacts.Change;
import org.cordee.current.MemberId;
import org.cordee.current.Submissions;
import org.cordee.current.Viewer;
import org.cordee.web.Html;
import org.cordee.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// One's own address book: the list, one contact, writing by hand.
@Controller
@RequestMapping("/contacts")
class ContactPages {
    /// Nobody looks for more.
    private static final int LONGEST_SEARCH = 100;

    private final Contacts contacts;
    private final Templates templates;

    ContactPages(Contacts contacts, Templates templates) {
        this.contacts = contacts;
        this.templates = templates;
    }

    @GetMapping
    View list(
            MemberId me,
            @RequestParam(defaultValue = "") String shelf,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(required = false) @Nullable UUID after) {
        var line = Typed.line(words);
        var looked =
                line.substring(
                        0,
                        line.offsetByCodePoints(0, Math.min(LONGEST_SEARCH, Typed.length(line))));
        return Html.ok(templates.contactList(contacts.list(me, Shelf.of(shelf), looked, after)));
    }

    @GetMapping("/new")
    View form() {
        return Html.ok(templates.contactNew(new ContactView(null, ContactForm.fresh(), Map.of())));
    }

    @PostMapping("/new")
    View add(Viewer viewer, HttpServletRequest request) {
        var form = form(viewer, request);
        var refusals = form.refusals();
        if (!refusals.isEmpty()) {
            return Html.unprocessable(templates.contactNew(new ContactView(null, form, refusals)));
        }
        var id = contacts.add(viewer.id(), form.key(), form.person(null));
        return Html.seeOther(page(id), "contact.kept");
    }

    @GetMapping("/{id}")
    View one(MemberId me, @PathVariable ContactId id) {
        var contact = contacts.find(me, id);
        return Html.ok(
                templates.contactOne(new ContactView(contact, ContactForm.of(contact), Map.of())));
    }

    @PostMapping("/{id}")
    View change(Viewer viewer, @PathVariable ContactId id, HttpServletRequest request) {
        var standing = contacts.find(viewer.id(), id);
        var form = form(viewer, request);
        var refusals = form.refusals();
        if (!refusals.isEmpty()) {
            return Html.unprocessable(
                    templates.contactOne(new ContactView(standing, form, refusals)));
        }
        return switch (contacts.change(viewer.id(), id, form)) {
            case Change.Kept _ -> Html.seeOther(page(id), "contact.kept");
            case Change.Crossed(var saved) ->
                    Html.conflict(templates.contactCrossed(saved, form, ContactForm.of(saved)));
        };
    }

    @PostMapping("/{id}/removal")
    View remove(MemberId me, @PathVariable ContactId id) {
        contacts.remove(me, id);
        return Html.seeOther(page(id));
    }

    @PostMapping("/{id}/restoration")
    View restore(MemberId me, @PathVariable ContactId id) {
        contacts.restore(me, id);
        return Html.seeOther(page(id), "contact.restored");
    }

    /// Says that somebody is a client, or is not any more.
    @PostMapping("/{id}/client")
    View mark(MemberId me, @PathVariable ContactId id, @RequestParam boolean client) {
        contacts.mark(me, id, client);
        return Html.seeOther(
                page(id), client ? "contact.client.marked" : "contact.client.unmarked");
    }

    private static ContactForm form(Viewer viewer, HttpServletRequest request) {
        var typed = new EnumMap<ContactField, String>(ContactField.class);
        for (var field : ContactField.values()) {
            var text = request.getParameter(field.key());
            if (text != null) {
                typed.put(field, text);
            }
        }
        return new ContactForm(
                Submissions.key(parameter(request, "key")),
                version(parameter(request, "version")),
                Region.of(viewer.zone()),
                typed);
    }

    private static String parameter(HttpServletRequest request, String name) {
        var sent = request.getParameter(name);
        return sent == null ? "" : sent;
    }

    private static int version(String typed) {
        return typed.matches("\\d{1,9}") ? Integer.parseInt(typed) : 0;
    }

    private static String page(ContactId id) {
        return "/contacts/" + id.value();
    }
}
