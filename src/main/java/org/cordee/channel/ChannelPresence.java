package org.cordee.channel;

import java.util.List;
import org.cordee.current.Viewer;
import org.cordee.presence.Call;
import org.cordee.presence.Call.Liveliness;
import org.cordee.presence.Presence;
import org.cordee.web.Words;
import org.springframework.stereotype.Component;

/// On Today: that a half-year is over, and one's reasons can be read again.
@Component
class ChannelPresence implements Presence {
    private final Channels channels;

    ChannelPresence(Channels channels) {
        this.channels = channels;
    }

    @Override
    public List<Call> calls(Viewer viewer) {
        if (!channels.isReviewDue(viewer.id(), viewer.zone())) {
            return List.of();
        }
        var language = viewer.locale();
        return List.of(
                new Call(
                        Liveliness.CALM,
                        "rencontrer",
                        Words.say(language, "channel.call"),
                        Words.say(language, "channel.call.note"),
                        Words.say(language, "channel.call.title"),
                        "/channels#review",
                        Words.say(language, "channel.call.action")));
    }
}
