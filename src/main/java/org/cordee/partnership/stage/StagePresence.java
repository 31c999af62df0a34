package org.cordee.partnership.stage;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.cordee.current.Viewer;
import org.cordee.partnership.stage.StageCallRows.Awaiting;
import org.cordee.presence.Call;
import org.cordee.presence.Call.Liveliness;
import org.cordee.presence.Presence;
import org.cordee.web.Dates;
import org.cordee.web.Names;
import org.cordee.web.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What paths say on Today: doors that can open, answers to seal, and promises whose day has come.
@Component
class StagePresence implements Presence {
    /// How long a promise whose day went by is still brought up.
    static final int DAYS = 30;

    private static final int MOST = 10;

    private final StageCallRows rows;
    private final Clock clock;

    StagePresence(StageCallRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Call> calls(Viewer viewer) {
        var today = LocalDate.ofInstant(clock.instant(), viewer.zone());
        return rows.of(viewer.id(), today, today.minusDays(DAYS), MOST).stream()
                .map(awaiting -> call(awaiting, viewer, today))
                .toList();
    }

    private static Call call(Awaiting awaiting, Viewer viewer, LocalDate today) {
        var language = viewer.locale();
        var room = "/partnerships/" + awaiting.room().value();
        var due = awaiting.due();
        return new Call(
                switch (awaiting.kind()) {
                    case "stage-entry", "stage-exit", "stage-stop" -> Liveliness.ALIVE;
                    case "commitment" -> today.equals(due) ? Liveliness.WARM : Liveliness.CALM;
                    default -> Liveliness.WARM;
                },
                "cheminer",
                Words.say(language, "stage.call"),
                Words.say(
                        language,
                        "stage.call.with",
                        "names",
                        Names.list(language, awaiting.others())),
                switch (awaiting.kind()) {
                    case "stage" ->
                            Words.say(language, "stage.call.text", "name", awaiting.words());
                    case "stage-entry" ->
                            Words.say(language, "stage.call.entry", "name", awaiting.words());
                    case "stage-exit" ->
                            Words.say(language, "stage.call.exit", "name", awaiting.words());
                    case "stage-stop" ->
                            Words.say(language, "stage.call.stop", "name", awaiting.words());
                    case "stage-check" ->
                            Words.say(language, "stage.call.check", "name", awaiting.words());
                    case "stage-results" ->
                            Words.say(language, "stage.call.results", "name", awaiting.words());
                    default ->
                            due == null || today.equals(due)
                                    ? Words.say(
                                            language, "stage.call.due", "words", awaiting.words())
                                    : Words.say(
                                            language,
                                            "stage.call.due-before",
                                            "day",
                                            Dates.day(language, due, today),
                                            "words",
                                            awaiting.words());
                },
                switch (awaiting.kind()) {
                    case "commitment" -> room + "/commitments/" + awaiting.subject();
                    default -> room + "/stages/" + awaiting.subject();
                },
                switch (awaiting.kind()) {
                    case "stage" -> Words.say(language, "stage.call.read");
                    case "commitment" -> Words.say(language, "stage.call.see");
                    default -> Words.say(language, "stage.call.answer");
                });
    }
}
