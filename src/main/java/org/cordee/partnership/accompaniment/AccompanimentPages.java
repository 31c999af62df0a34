package org.cordee.partnership.accompaniment;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.cordee.current.MemberId;
import org.cordee.current.Submissions;
import org.cordee.current.Viewer;
import org.cordee.letter.CalendarEvent;
import org.cordee.partnership.PartnershipId;
import org.cordee.partnership.agreement.Agreement;
import org.cordee.partnership.agreement.AgreementId;
import org.cordee.web.Html;
import org.cordee.web.NotFound;
import org.cordee.web.Typed;
import org.cordee.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// One address, and two pages: that of the parties, who invite, and that of the one they invite.
@Controller
@RequestMapping("/partnerships/{id}")
class AccompanimentPages {
    private static final MediaType CALENDAR =
            MediaType.parseMediaType("text/calendar;charset=UTF-8");

    private final Accompaniments accompaniments;
    private final Templates templates;
    private final Clock clock;

    AccompanimentPages(Accompaniments accompaniments, Templates templates, Clock clock) {
        this.accompaniments = accompaniments;
        this.templates = templates;
        this.clock = clock;
    }

    /// @param name whom a party looks for
    @GetMapping("/accompaniment")
    View show(
            Viewer viewer,
            @PathVariable PartnershipId id,
            @RequestParam(defaultValue = "") String name) {
        return Html.ok(page(viewer, id, Typed.line(name), UnaryOperator.identity()));
    }

    @PostMapping("/accompaniment/proposals")
    View propose(
            Viewer viewer,
            @PathVariable PartnershipId id,
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String member,
            @RequestParam(defaultValue = "") List<String> opens,
            @RequestParam(defaultValue = "") String base) {
        var chosen = member.isEmpty() ? null : uuid(member);
        var form =
                new FacilitatorForm(
                        Submissions.key(key), Typed.line(name), chosen, Opening.of(opens), null);
        if (chosen == null) {
            return unfit(viewer, id, form.because(FacilitatorForm.Why.NOBODY));
        }
        var outcome =
                accompaniments.propose(
                        viewer.id(),
                        form.key(),
                        id,
                        new MemberId(chosen),
                        form.opens(),
                        base.isEmpty() ? null : new AgreementId(uuid(base)));
        return switch (outcome) {
            case PROPOSED -> Html.seeOther(address(id), "accompaniment.proposed");
            case INSIDE -> unfit(viewer, id, form.because(FacilitatorForm.Why.INSIDE));
            case MOVED -> unfit(viewer, id, form.because(FacilitatorForm.Why.MOVED));
            case ENOUGH -> unfit(viewer, id, form.because(FacilitatorForm.Why.ENOUGH));
        };
    }

    /// A party's yes to a proposal, or not yet.
    @PostMapping("/accompaniment/voices")
    View answer(
            MemberId me,
            @PathVariable PartnershipId id,
            @RequestParam(defaultValue = "") String proposal,
            @RequestParam(defaultValue = "false") boolean yes,
            @RequestParam(defaultValue = "") String why) {
        var reason = Typed.line(why);
        var cut =
                Typed.length(reason) > Agreement.LONGEST_WHY
                        ? reason.substring(0, reason.offsetByCodePoints(0, Agreement.LONGEST_WHY))
                        : reason;
        var outcome = accompaniments.answer(me, id, new AgreementId(uuid(proposal)), yes, cut);
        return Html.seeOther(
                address(id),
                switch (outcome) {
                    case AGREED -> "accompaniment.agreed";
                    case SAID -> yes ? "accompaniment.said" : "accompaniment.said-not-yet";
                    case CLOSED -> "accompaniment.closed";
                });
    }

    @PostMapping("/accompaniment/proposals/withdrawal")
    View withdraw(
            MemberId me,
            @PathVariable PartnershipId id,
            @RequestParam(defaultValue = "") String proposal) {
        var taken = accompaniments.withdraw(me, id, new AgreementId(uuid(proposal)));
        return Html.seeOther(
                address(id), taken ? "accompaniment.withdrawn" : "accompaniment.closed");
    }

    /// One's word about oneself, or about the one with whom one is partners elsewhere.
    @PostMapping("/accompaniment/answers")
    View say(
            MemberId me,
            @PathVariable PartnershipId id,
            @RequestParam(defaultValue = "") String about,
            @RequestParam(defaultValue = "false") boolean yes) {
        var whom = about.isEmpty() ? me : new MemberId(uuid(about));
        return switch (accompaniments.say(me, id, whom, yes)) {
            case WAITING -> Html.seeOther(address(id), "accompaniment.waiting");
            case BEGAN -> Html.seeOther(address(id), "accompaniment.began");
            // Who declined to accompany has no page here any more.
            case ENDED -> Html.seeOther("/partnerships", "accompaniment.declined");
            case CLOSED -> Html.seeOther(address(id), "accompaniment.closed");
        };
    }

    @PostMapping("/accompaniment/end")
    View end(MemberId me, @PathVariable PartnershipId id) {
        accompaniments.end(me, id);
        return Html.seeOther("/partnerships", "accompaniment.ended");
    }

    @PostMapping("/accompaniment/sessions")
    View proposeSession(
            Viewer viewer,
            @PathVariable PartnershipId id,
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "") String what,
            @RequestParam(defaultValue = "") List<String> with,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String time,
            @RequestParam(defaultValue = "60") int minutes) {
        var form =
                SessionForm.of(
                        Submissions.key(key),
                        Typed.line(what),
                        with.stream()
                                .map(AccompanimentPages::uuid)
                                .collect(Collectors.toUnmodifiableSet()),
                        day,
                        time,
                        minutes,
                        viewer.zone(),
                        clock.instant());
        if (!form.fits()) {
            return unfit(viewer, id, form);
        }
        return accompaniments.proposeSession(viewer.id(), id, form)
                ? Html.seeOther(address(id), "accompaniment.session.proposed")
                : unfit(viewer, id, form.because(SessionForm.Why.ENOUGH));
    }

    @PostMapping("/accompaniment/sessions/answers")
    View answerSession(
            MemberId me,
            @PathVariable PartnershipId id,
            @RequestParam(defaultValue = "") String session,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(defaultValue = "") String word) {
        Session.Answer said;
        try {
            said = Session.Answer.valueOf(answer.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException none) {
            throw new NotFound();
        }
        var better = said == Session.Answer.YES ? "" : Typed.line(word);
        var cut =
                Typed.length(better) > Session.LONGEST_WORD
                        ? better.substring(0, better.offsetByCodePoints(0, Session.LONGEST_WORD))
                        : better;
        var noted = accompaniments.answerSession(me, id, uuid(session), said, cut);
        return Html.seeOther(
                address(id),
                noted ? "accompaniment.session.answered" : "accompaniment.session.gone");
    }

    @PostMapping("/accompaniment/sessions/withdrawal")
    View withdrawSession(
            @PathVariable PartnershipId id, @RequestParam(defaultValue = "") String session) {
        accompaniments.withdrawSession(id, uuid(session));
        return Html.seeOther(address(id), "accompaniment.session.withdrawn");
    }

    /// A session for one's calendar; its name there says nothing of what it is for, nor with whom.
    @GetMapping("/accompaniment.ics")
    ResponseEntity<byte[]> calendar(
            Viewer viewer,
            @PathVariable PartnershipId id,
            @RequestParam(defaultValue = "") String session) {
        var found = accompaniments.session(id, uuid(session));
        var event =
                new CalendarEvent(
                        found.id(),
                        Words.say(viewer.locale(), "accompaniment.session.calendar"),
                        found.startsAt(),
                        found.endsAt());
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment().filename("cordee.ics").build().toString())
                .body(event.ics(clock.instant()));
    }

    /// @param note the draft that is taken up again; empty for a new note
    /// @param share whether all parties may read it from now on
    @PostMapping("/accompaniment/notes")
    View write(
            Viewer viewer,
            @PathVariable PartnershipId id,
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "0") String version,
            @RequestParam(defaultValue = "false") boolean share) {
        var form =
                NotebookForm.of(
                        Submissions.key(key),
                        note.isEmpty() ? null : uuid(note),
                        Typed.text(words),
                        number(version),
                        Note.LONGEST);
        if (!form.fits()) {
            return Html.unprocessable(page(viewer, id, "", filled -> filled.withNote(form)));
        }
        if (!accompaniments.write(viewer.id(), id, form, share)) {
            return Html.conflict(page(viewer, id, "", filled -> filled.withNote(form.moved())));
        }
        return Html.seeOther(
                address(id) + "#notebook",
                share ? "accompaniment.note.shared" : "accompaniment.note.kept");
    }

    @PostMapping("/accompaniment/notes/removal")
    View discard(@PathVariable PartnershipId id, @RequestParam(defaultValue = "") String note) {
        accompaniments.discard(id, uuid(note));
        return Html.seeOther(address(id) + "#notebook", "accompaniment.note.discarded");
    }

    @PostMapping("/accompaniment/replies")
    View reply(
            Viewer viewer,
            @PathVariable PartnershipId id,
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "") String words) {
        var form =
                NotebookForm.of(
                        Submissions.key(key), uuid(note), Typed.line(words), 0, Note.LONGEST_REPLY);
        if (!form.fits()) {
            return Html.unprocessable(page(viewer, id, "", filled -> filled.withReply(form)));
        }
        accompaniments.reply(viewer.id(), id, form);
        return Html.seeOther(address(id) + "#notebook", "accompaniment.note.replied");
    }

    private static int number(String typed) {
        return typed.matches("\\d{1,9}") ? Integer.parseInt(typed) : 0;
    }

    private View unfit(Viewer viewer, PartnershipId id, FacilitatorForm form) {
        return Html.unprocessable(page(viewer, id, form.words(), filled -> filled.with(form)));
    }

    private View unfit(Viewer viewer, PartnershipId id, SessionForm form) {
        return Html.unprocessable(page(viewer, id, "", filled -> filled.with(form)));
    }

    private JteModel page(
            Viewer viewer, PartnershipId id, String words, UnaryOperator<Filled> filled) {
        var ground = accompaniments.accompanied(viewer, id);
        if (ground.isPresent()) {
            var everybody =
                    ground.get().ground().members().stream()
                            .map(MemberId::value)
                            .collect(Collectors.toUnmodifiableSet());
            return templates.partnershipAccompanimentGround(
                    ground.get(), filled.apply(empty(viewer, words, everybody)));
        }
        return templates.partnershipAccompanimentParty(
                accompaniments.party(viewer.id(), id, words),
                filled.apply(empty(viewer, words, Set.of())));
    }

    private Filled empty(Viewer viewer, String words, Set<UUID> with) {
        return new Filled(
                FacilitatorForm.fresh(words),
                SessionForm.fresh(with, LocalDate.ofInstant(clock.instant(), viewer.zone())),
                NotebookForm.fresh(),
                NotebookForm.fresh());
    }

    /// What is no id leads nowhere.
    private static UUID uuid(@Nullable String typed) {
        try {
            return UUID.fromString(String.valueOf(typed));
        } catch (IllegalArgumentException none) {
            throw new NotFound();
        }
    }

    private static String address(PartnershipId id) {
        return "/partnerships/" + id.value() + "/accompaniment";
    }
}
