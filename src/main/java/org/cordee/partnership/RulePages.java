package org.cordee.partnership;

import gg.jte.generated.precompiled.Templates;
import java.util.List;
import org.cordee.web.Html;
import org.cordee.web.NotFound;
import org.cordee.web.RulePage;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/// How what Cordée concludes is worked out: a page for each rule.
@Controller
class RulePages {
    private final List<RulePage> rules;
    private final Templates templates;

    RulePages(List<RulePage> rules, Templates templates) {
        this.rules = rules;
        this.templates = templates;
    }

    @GetMapping("/rules/{name}")
    View rule(@PathVariable String name) {
        var rule =
                rules.stream()
                        .filter(one -> one.name().equals(name))
                        .findFirst()
                        .orElseThrow(NotFound::new);
        return Html.ok(templates.partnershipRule(rule, rules));
    }
}
