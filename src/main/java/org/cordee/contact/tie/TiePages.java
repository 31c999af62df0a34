package org.cordee.contact.tie;

import gg.jte.generated.precompiled.Templates;
import java.util.UUID;
import org.cordee.contact.ContactId;
import org.cordee.current.MemberId;
import org.cordee.current.Submissions;
import org.cordee.web.Html;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// What reached a member from the books of others, and what they ask of others themselves.
@Controller
class TiePages {
    private final Ties ties;
    private final Templates templates;

    TiePages(Ties ties, Templates templates) {
        this.ties = ties;
        this.templates = templates;
    }

    @GetMapping("/ties")
    View show() {
        return Html.ok(templates.contactTiePage(ties.view()));
    }

    @PostMapping("/ties/{tie}/answers")
    View answer(@PathVariable TieId tie, @RequestParam boolean yes) {
        ties.answer(tie, yes);
        return Html.seeOther("/ties", yes ? "tie.agreed" : "tie.let-be");
    }

    @PostMapping("/thanks/{thanks}/reading")
    View read(@PathVariable UUID thanks) {
        ties.read(thanks);
        return Html.seeOther("/ties", "tie.thanks.read");
    }

    /// @param email one of theirs; not needed where they were written down from a card
    @PostMapping("/contacts/{id}/tie")
    View ask(
            MemberId me,
            @PathVariable ContactId id,
            @RequestParam(defaultValue = "") String email) {
        return switch (ties.ask(me, id, email)) {
            case ASKED -> Html.seeOther(page(id) + "#tie", "tie.asked");
            case ENOUGH_TODAY -> Html.seeOther(page(id) + "#tie", "tie.enough");
        };
    }

    @PostMapping("/contacts/{id}/tie/withdrawal")
    View withdraw(MemberId me, @PathVariable ContactId id) {
        ties.withdraw(me, id);
        return Html.seeOther(page(id) + "#tie", "tie.withdrawn");
    }

    @PostMapping("/contacts/{id}/thanks")
    View thank(
            MemberId me,
            @PathVariable ContactId id,
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "") String words) {
        return switch (ties.thank(me, id, Submissions.key(key), words)) {
            case SENT -> Html.seeOther(page(id) + "#thanks", "tie.thanks.sent");
            case NOBODY -> Html.seeOther(page(id) + "#thanks", "tie.thanks.nobody");
            case TOO_LONG ->
                    Html.unprocessable(templates.contactTieTooLong(ties.of(me, id), words));
        };
    }

    private static String page(ContactId id) {
        return "/contacts/" + id.value();
    }
}
