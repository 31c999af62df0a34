package org.cordee.member.items;

import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import org.cordee.current.Viewer;
import org.cordee.member.skill.Skills;
import org.cordee.member.skill.Taxonomy;
import org.cordee.web.Html;
import org.cordee.web.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/// One of the lists, to write.
@Controller
@RequestMapping("/profile/items/{list}")
class ItemPages {
    private final Items items;
    private final Skills skills;
    private final Templates templates;

    ItemPages(Items items, Skills skills, Templates templates) {
        this.items = items;
        this.skills = skills;
        this.templates = templates;
    }

    @GetMapping
    View show(Viewer viewer, @PathVariable String list) {
        var which = ItemList.at(list).orElseThrow(NotFound::new);
        var all = skills.all();
        return Html.ok(
                page(ItemForm.of(which, items.of(viewer.id(), which), all, viewer.locale()), all));
    }

    @PostMapping
    View keep(Viewer viewer, @PathVariable String list, HttpServletRequest form) {
        var which = ItemList.at(list).orElseThrow(NotFound::new);
        var all = skills.all();
        var typed =
                ItemForm.typed(
                        which,
                        values(form, "words"),
                        values(form, "skill"),
                        values(form, "weight"),
                        row(form.getParameter("without")));
        var taken = form.getParameter("take");
        if (taken != null && taken.contains(":")) {
            var parts = taken.split(":", 2);
            var chosen = all.byKey(parts[1]);
            if (chosen.isPresent()) {
                typed = typed.taking(row(parts[0]), chosen.get(), viewer.locale());
            }
        }
        var checked = typed.checked(all, viewer.locale());
        if (checked.isRefused()) {
            return Html.unprocessable(page(checked.withRoom(), all));
        }
        items.keep(viewer.id(), which, checked.items(all, viewer.locale()));
        // Whoever takes a row out or wants more rows goes on writing.
        return Html.seeOther(
                form.getParameter("without") != null || form.getParameter("more") != null
                        ? "/profile/items/" + which.path()
                        : "/profile",
                "member.profile.kept");
    }

    private gg.jte.models.runtime.JteModel page(ItemForm form, Taxonomy all) {
        return templates.memberItemsPage(form, all);
    }

    private static String[] values(HttpServletRequest form, String name) {
        var values = form.getParameterValues(name);
        return values == null ? new String[0] : values;
    }

    private static int row(@org.jspecify.annotations.Nullable String typed) {
        return typed != null && typed.matches("\\d{1,3}") ? Integer.parseInt(typed) : -1;
    }
}
