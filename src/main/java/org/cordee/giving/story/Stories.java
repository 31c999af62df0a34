package org.cordee.giving.story;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cordee.current.MemberId;
import org.cordee.giving.gesture.Gesture;
import org.cordee.giving.gesture.GestureId;
import org.cordee.giving.gesture.GestureKind;
import org.cordee.giving.gesture.Gestures;
import org.cordee.giving.story.Story.Passing;
import org.cordee.giving.story.StoryRows.Told;
import org.cordee.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The loops that one is in, told as far as those in them allow.
@Service
@Transactional
public class Stories {
    static final int PAGE = 20;

    private final StoryRows rows;
    private final Gestures gestures;
    private final Clock clock;

    Stories(StoryRows rows, Gestures gestures, Clock clock) {
        this.rows = rows;
        this.gestures = gestures;
        this.clock = clock;
    }

    /// Twenty of them, the latest first.
    @Transactional(readOnly = true)
    public StoriesView list(MemberId me, @Nullable StoryId after) {
        var told = rows.list(after, false, PAGE + 1);
        return new StoriesView(
                whole(me, told.subList(0, Math.min(PAGE, told.size()))),
                after == null,
                told.size() > PAGE);
    }

    /// The latest that was not put away; there may be none.
    @Transactional(readOnly = true)
    List<Story> unread(MemberId me) {
        return whole(me, rows.list(null, true, 1));
    }

    /// It stands on Today no more.
    public void putAway(StoryId id) {
        if (!rows.putAway(id, clock.instant())) {
            throw new NotFound();
        }
    }

    private List<Story> whole(MemberId me, List<Told> told) {
        if (told.isEmpty()) {
            return List.of();
        }
        var own =
                gestures.those(
                        me,
                        told.stream()
                                .flatMap(one -> Stream.of(one.gave(), one.received()))
                                .toList());
        return told.stream().map(one -> story(one, own)).toList();
    }

    private static Story story(Told told, Map<GestureId, Gesture> own) {
        var gave = own.get(told.gave());
        var received = own.get(told.received());
        if (gave == null || received == null) {
            throw new IllegalStateException("A story without one's own gestures");
        }
        return new Story(told.id(), gave, received, told.unread(), between(told, gave, received));
    }

    /// The first and the last are called as one calls them oneself.
    private static List<Passing> between(Told told, Gesture gave, Gesture received) {
        var between = new ArrayList<Passing>();
        int last = told.givers().size() - 1;
        for (int at = 0; at <= last; at++) {
            between.add(
                    new Passing(
                            at == 0 ? name(gave) : told.givers().get(at),
                            at == last ? name(received) : told.givers().get(at + 1),
                            GestureKind.of(told.kinds().get(at)).orElseThrow()));
        }
        return between;
    }

    private static String name(Gesture gesture) {
        return gesture.name() == null ? "" : gesture.name();
    }
}
