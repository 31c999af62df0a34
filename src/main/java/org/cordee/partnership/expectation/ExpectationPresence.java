package org.cordee.partnership.expectation;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cordee.current.Viewer;
import org.cordee.presence.Call;
import org.cordee.presence.Call.Liveliness;
import org.cordee.presence.Presence;
import org.cordee.web.Dates;
import org.cordee.web.Names;
import org.cordee.web.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What exchanges say on Today: just opened, to be written, sealed by all and to be opened.
@Component
class ExpectationPresence implements Presence {
    /// How long an opening is news.
    static final Duration FRESH = Duration.ofDays(14);

    private static final int MOST = 10;

    private final ExchangeRows rows;
    private final Clock clock;

    ExpectationPresence(ExchangeRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Call> calls(Viewer viewer) {
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        return rows.current(viewer.id(), now.minus(FRESH), MOST).stream()
                .map(exchange -> call(exchange, viewer.locale(), today))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Call> call(Exchange exchange, Locale language, LocalDate today) {
        var kind = Words.say(language, "expectation.call");
        var with =
                Words.say(
                        language,
                        "expectation.call.with",
                        "names",
                        Names.list(language, exchange.others()));
        var href = "/partnerships/" + exchange.room().value() + "/expectations";
        if (exchange.revealed()) {
            return exchange.begun()
                    ? Optional.empty()
                    : Optional.of(
                            new Call(
                                    Liveliness.NOW,
                                    "cheminer",
                                    kind,
                                    with,
                                    Words.say(language, "expectation.call.opened"),
                                    href,
                                    Words.say(language, "expectation.call.read")));
        }
        if (exchange.others().isEmpty() || exchange.sealed() || exchange.ranOut(today)) {
            return Optional.empty();
        }
        var deadline = exchange.deadline();
        return Optional.of(
                new Call(
                        deadline != null && today.isAfter(deadline)
                                ? Liveliness.ALIVE
                                : Liveliness.WARM,
                        "cheminer",
                        kind,
                        with,
                        deadline == null
                                ? Words.say(language, "expectation.call.write")
                                : Words.say(
                                        language,
                                        "expectation.call.write-by",
                                        "day",
                                        Dates.day(language, deadline, today)),
                        href,
                        Words.say(language, "expectation.call.go")));
    }
}
