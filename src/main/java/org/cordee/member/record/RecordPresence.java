package org.cordee.member.record;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.cordee.current.Viewer;
import org.cordee.presence.Call;
import org.cordee.presence.Call.Liveliness;
import org.cordee.presence.Presence;
import org.cordee.web.Dates;
import org.cordee.web.Names;
import org.cordee.web.Words;
import org.springframework.stereotype.Component;

/// On Today, and so in the daily message: a credential that ends in three months, in one, or has
/// ended; and whoever asks for a look at theirs.
@Component
class RecordPresence implements Presence {
    private static final int MOST = 5;

    private final Entries entries;
    private final Looks looks;

    RecordPresence(Entries entries, Looks looks) {
        this.entries = entries;
        this.looks = looks;
    }

    @Override
    public List<Call> calls(Viewer viewer) {
        return Stream.concat(
                        entries.ending(viewer.id()).stream()
                                .map(ending -> call(viewer.locale(), ending)),
                        looks.waiting().stream()
                                .limit(MOST)
                                .map(asked -> call(viewer.locale(), asked)))
                .toList();
    }

    private static Call call(Locale language, Entries.Ending ending) {
        var entry = ending.entry();
        var until = Objects.requireNonNull(entry.until());
        var day = Dates.day(language, until, ending.today());
        return new Call(
                ending.reminder() == Reminder.QUARTER ? Liveliness.CALM : Liveliness.WARM,
                "rencontrer",
                Words.say(language, "entry.call.ending"),
                ending.reminder() == Reminder.PAST
                        ? Words.say(language, "entry.call.past.note")
                        : Words.say(language, "entry.call.ending.note"),
                ending.reminder() == Reminder.PAST
                        ? Words.say(
                                language,
                                "entry.call.past.title",
                                "title",
                                entry.title(),
                                "day",
                                day)
                        : Words.say(
                                language,
                                "entry.call.ending.title",
                                "title",
                                entry.title(),
                                "day",
                                day),
                EntryPages.page(entry.id()),
                Words.say(language, "entry.call.ending.action"),
                ending.reminder() == Reminder.MONTH ? until : null);
    }

    private static Call call(Locale language, AskedLook asked) {
        return new Call(
                Liveliness.CALM,
                "rencontrer",
                Words.say(language, "entry.call.look"),
                Words.say(language, "entry.call.look.note"),
                Words.say(
                        language,
                        "entry.call.look.title",
                        "name",
                        Names.person(language, asked.name()),
                        "title",
                        asked.title()),
                "/record/looks",
                Words.say(language, "entry.call.look.action"));
    }
}
