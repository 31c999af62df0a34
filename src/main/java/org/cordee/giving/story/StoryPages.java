package org.cordee.giving.story;

import gg.jte.generated.precompiled.Templates;
import java.util.UUID;
import org.cordee.current.MemberId;
import org.cordee.web.Html;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// What came back by other roads.
@Controller
@RequestMapping("/gestures/loops")
class StoryPages {
    private final Stories stories;
    private final Templates templates;

    StoryPages(Stories stories, Templates templates) {
        this.stories = stories;
        this.templates = templates;
    }

    @GetMapping
    View list(MemberId me, @RequestParam(required = false) @Nullable UUID after) {
        return Html.ok(
                templates.givingStoryList(
                        stories.list(me, after == null ? null : new StoryId(after))));
    }

    @PostMapping("/{story}/reading")
    View read(@PathVariable StoryId story) {
        stories.putAway(story);
        return Html.seeOther("/gestures/loops", "story.read");
    }
}
