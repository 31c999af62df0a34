package org.cordee.circle.seat;

import gg.jte.generated.precompiled.Templates;
import java.util.List;
import java.util.UUID;
import org.cordee.current.MemberId;
import org.cordee.web.Html;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Being willing to be proposed a circle.
@Controller
@RequestMapping("/circles/willing")
class WillingPages {
    private final Willingness willingness;
    private final Templates templates;

    WillingPages(Willingness willingness, Templates templates) {
        this.willingness = willingness;
        this.templates = templates;
    }

    /// @param name how the name begins of somebody with whom one would rather not sit
    @GetMapping
    View form(MemberId me, @RequestParam(defaultValue = "") String name) {
        return Html.ok(templates.circleSeatWilling(willingness.view(me, name.replace("\0", ""))));
    }

    @PostMapping
    View say(MemberId me, @RequestParam(required = false) @Nullable List<String> slot) {
        return answer(
                willingness.say(me, slot == null ? List.of() : slot), "", "seat.willing.kept");
    }

    @PostMapping("/withdrawal")
    View leave() {
        willingness.leave();
        return Html.seeOther("/circles/willing", "seat.willing.left");
    }

    @PostMapping("/apart")
    View keepApart(
            MemberId me,
            @RequestParam(required = false) @Nullable UUID member,
            @RequestParam(defaultValue = "") String name) {
        return answer(
                willingness.keepApart(
                        me, member == null ? null : new MemberId(member), name.replace("\0", "")),
                "#apart",
                "seat.apart.kept");
    }

    @PostMapping("/apart/removal")
    View letIn(MemberId me, @RequestParam(required = false) @Nullable UUID member) {
        if (member != null) {
            willingness.letIn(me, new MemberId(member));
        }
        return Html.seeOther("/circles/willing#apart", "seat.apart.removed");
    }

    private View answer(@Nullable WillingView refused, String part, String kept) {
        return refused == null
                ? Html.seeOther("/circles/willing" + part, kept)
                : Html.unprocessable(templates.circleSeatWilling(refused));
    }
}
