package org.cordee.partnership.signal;

import gg.jte.generated.precompiled.Templates;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.UUID;
import org.cordee.current.MemberId;
import org.cordee.current.Viewer;
import org.cordee.letter.CalendarEvent;
import org.cordee.partnership.PartnershipId;
import org.cordee.partnership.agreement.AgreementId;
import org.cordee.partnership.agreement.Agreements.Proposing;
import org.cordee.partnership.signal.SignalsView.Flaw;
import org.cordee.partnership.signal.SignalsView.Unfit;
import org.cordee.web.Html;
import org.cordee.web.NotFound;
import org.cordee.web.Typed;
import org.cordee.web.Words;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// What is worth talking about in a room: the facts, a guide, a moment, an ending.
@Controller
@RequestMapping("/partnerships/{id}/signals")
class SignalPages {
    private final Talks talks;
    private final Templates templates;
    private final Clock clock;

    SignalPages(Talks talks, Templates templates, Clock clock) {
        this.talks = talks;
        this.templates = templates;
        this.clock = clock;
    }

    @GetMapping
    View show(MemberId me, @PathVariable PartnershipId id) {
        return Html.ok(templates.partnershipSignalPage(talks.view(me, id, null)));
    }

    /// A moment to talk, as typed where the one who proposes it lives.
    @PostMapping("/{signal}/dates")
    View date(
            Viewer viewer,
            @PathVariable PartnershipId id,
            @PathVariable UUID signal,
            @RequestParam(defaultValue = "") String at) {
        var me = viewer.id();
        try {
            var moment = LocalDateTime.parse(Typed.line(at)).atZone(viewer.zone()).toInstant();
            if (!moment.isAfter(clock.instant())) {
                return unfit(me, id, new Unfit(signal, Flaw.PAST_MOMENT, at, "", ""));
            }
            return talks.propose(me, id, signal, new TalkDate(moment)) == Proposing.PROPOSED
                    ? back(id, "signal.date.proposed")
                    : unfit(me, id, new Unfit(signal, Flaw.MOVED, at, "", ""));
        } catch (DateTimeException unreadable) {
            return unfit(me, id, new Unfit(signal, Flaw.NO_MOMENT, at, "", ""));
        }
    }

    @PostMapping("/{signal}/endings")
    View ending(
            MemberId me,
            @PathVariable PartnershipId id,
            @PathVariable UUID signal,
            @RequestParam(defaultValue = "") String how,
            @RequestParam(defaultValue = "") String why) {
        var words = Typed.text(why);
        var chosen = how(how);
        if (chosen.isEmpty()) {
            return unfit(me, id, new Unfit(signal, Flaw.NO_HOW, "", how, words));
        }
        if (words.isBlank()) {
            return unfit(me, id, new Unfit(signal, Flaw.NO_WHY, "", how, words));
        }
        if (words.length() > TalkEnding.LONGEST) {
            return unfit(me, id, new Unfit(signal, Flaw.LONG_WHY, "", how, words));
        }
        return talks.propose(me, id, signal, new TalkEnding(chosen.get(), words))
                        == Proposing.PROPOSED
                ? back(id, "signal.ending.proposed")
                : unfit(me, id, new Unfit(signal, Flaw.MOVED, "", how, words));
    }

    /// One's answer to a moment or an ending that another proposed.
    @PostMapping("/{signal}/answers")
    View answer(
            MemberId me,
            @PathVariable PartnershipId id,
            @PathVariable UUID signal,
            @RequestParam UUID agreement,
            @RequestParam boolean yes) {
        talks.answer(me, id, new AgreementId(agreement), yes);
        return back(id, yes ? "signal.answered.yes" : "signal.answered.not-yet");
    }

    /// The moment all agreed on, for one's calendar: its name there says nothing of what it is
    /// about.
    @GetMapping("/{signal}/talk.ics")
    ResponseEntity<byte[]> calendar(
            Viewer viewer, @PathVariable PartnershipId id, @PathVariable UUID signal) {
        var start = talks.agreed(viewer.id(), id, signal).orElseThrow(NotFound::new);
        var event =
                new CalendarEvent(
                        signal,
                        Words.say(viewer.locale(), "signal.talk.calendar"),
                        start,
                        start.plus(Duration.ofMinutes(TalkDate.MINUTES)));
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "calendar", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename("cordee.ics").build().toString())
                .body(event.ics(clock.instant()));
    }

    private View unfit(MemberId me, PartnershipId id, Unfit unfit) {
        return Html.unprocessable(templates.partnershipSignalPage(talks.view(me, id, unfit)));
    }

    private static View back(PartnershipId id, String flash) {
        return Html.seeOther("/partnerships/" + id.value() + "/signals", flash);
    }

    private static Optional<TalkEnding.How> how(String typed) {
        for (var how : TalkEnding.How.values()) {
            if (how.name().equals(typed)) {
                return Optional.of(how);
            }
        }
        return Optional.empty();
    }
}
