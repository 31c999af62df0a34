package org.cordee.giving.story;

import java.util.List;
import org.cordee.current.Viewer;
import org.cordee.presence.Call;
import org.cordee.presence.Call.Liveliness;
import org.cordee.presence.Presence;
import org.cordee.web.Words;
import org.springframework.stereotype.Component;

/// On Today: a loop that closed and was not put away.
@Component
class StoryPresence implements Presence {
    private final Stories stories;

    StoryPresence(Stories stories) {
        this.stories = stories;
    }

    @Override
    public List<Call> calls(Viewer viewer) {
        return stories.unread(viewer.id()).stream().map(story -> call(viewer, story)).toList();
    }

    private static Call call(Viewer viewer, Story story) {
        var language = viewer.locale();
        return new Call(
                Liveliness.CALM,
                "donner",
                Words.say(language, "story.one"),
                Words.say(language, "story.call.closed"),
                story.began()
                        ? Words.say(language, "story.call.back", "words", story.gave().words())
                        : Words.say(language, "story.call.on", "words", story.gave().words()),
                "/gestures/loops#story-" + story.id().value(),
                Words.say(language, "story.call.action"));
    }
}
