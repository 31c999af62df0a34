package org.cordee.contact;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.cordee.contact.Contacts.Change;
import org.cordee.current.MemberId;
import org.cordee.current.Submissions;
import org.cordee.current.Viewer;
import org.cordee.web.Html;
import org.cordee.web.Names;
import org.cordee.web.NotFound;
import org.cordee.web.Region;
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

    /// The fields in which somebody is named.
    private static final Set<String> NAMING = Set.of("who", "led", "name", "first", "second");

    private final Contacts contacts;
    private final Acquaintances acquaintances;
    private final Chains chains;
    private final Merges merges;
    private final List<ContactPart> parts;
    private final Templates templates;

    ContactPages(
            Contacts contacts,
            Acquaintances acquaintances,
            Chains chains,
            Merges merges,
            List<ContactPart> parts,
            Templates templates) {
        this.contacts = contacts;
        this.acquaintances = acquaintances;
        this.chains = chains;
        this.merges = merges;
        this.parts = parts;
        this.templates = templates;
    }

    @GetMapping
    View list(
            MemberId me,
            @RequestParam(defaultValue = "") String shelf,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(required = false) @Nullable UUID after) {
        return Html.ok(
                templates.contactList(contacts.list(me, Shelf.of(shelf), looked(words), after)));
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

    /// Who may be meant by what is being typed: a piece of a page, asked by the field itself.
    @GetMapping("/namesakes")
    View namesakes(MemberId me, @RequestParam String field, HttpServletRequest request) {
        if (!NAMING.contains(field)) {
            throw new NotFound();
        }
        var name = looked(parameter(request, field));
        return Html.ok(
                templates.contactNamesakes(field, name, "", acquaintances.beginning(me, name)));
    }

    @GetMapping("/{id}")
    View one(Viewer viewer, @PathVariable ContactId id) {
        var contact = contacts.find(viewer.id(), id);
        if (contact.isRemoved()) {
            var standing = chains.whoStands(viewer.id(), id);
            if (standing.isPresent()) {
                return Html.seeOther(page(standing.get()));
            }
        }
        return Html.ok(page(viewer, new ContactView(contact, ContactForm.of(contact), Map.of())));
    }

    @PostMapping("/{id}")
    View change(Viewer viewer, @PathVariable ContactId id, HttpServletRequest request) {
        var standing = contacts.find(viewer.id(), id);
        var form = form(viewer, request);
        var refusals = form.refusals();
        if (!refusals.isEmpty()) {
            return Html.unprocessable(page(viewer, new ContactView(standing, form, refusals)));
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

    /// Keeps somebody of whom nothing was noted for long.
    @PostMapping("/{id}/keeping")
    View keep(MemberId me, @PathVariable ContactId id) {
        contacts.keep(me, id);
        return Html.seeOther("/contacts?shelf=quiet", "contact.quiet.kept");
    }

    /// Who else of the book may be the same person.
    ///
    /// @param words of their name; the first word of this one's where nothing is looked for
    @GetMapping("/{id}/merging")
    View alike(
            MemberId me,
            @PathVariable ContactId id,
            @RequestParam(required = false) @Nullable String words) {
        var contact = contacts.find(me, id);
        if (contact.isRemoved()) {
            throw new NotFound();
        }
        var looked = looked(words == null ? Names.given(contact.name()) : words);
        return Html.ok(templates.contactMerging(contact, looked, merges.alike(me, id, looked)));
    }

    /// They are the same person as this one.
    @PostMapping("/{id}/merging")
    View bring(MemberId me, @PathVariable ContactId id, @RequestParam ContactId other) {
        merges.bring(me, id, other);
        return Html.seeOther(page(id), "contact.merged");
    }

    /// They are not, after all.
    @PostMapping("/{id}/setting-apart")
    View apart(MemberId me, @PathVariable ContactId id, @RequestParam ContactId other) {
        merges.apart(me, id, other);
        return Html.seeOther(page(id), "contact.apart");
    }

    private JteModel page(Viewer viewer, ContactView view) {
        var contact = Objects.requireNonNull(view.contact());
        if (contact.isRemoved()) {
            return templates.contactOne(view, null, List.of(), List.of(), List.of());
        }
        return templates.contactOne(
                view,
                chains.of(viewer.id(), contact.id()),
                chains.on(viewer.id(), contact.id()),
                merges.under(viewer.id(), contact.id()),
                parts.stream().flatMap(part -> part.shown(viewer, contact.id()).stream()).toList());
    }

    private static String looked(String words) {
        var line = Typed.line(words);
        return line.substring(
                0, line.offsetByCodePoints(0, Math.min(LONGEST_SEARCH, Typed.length(line))));
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
