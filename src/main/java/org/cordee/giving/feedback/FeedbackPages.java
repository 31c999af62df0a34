package org.cordee.giving.feedback;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.cordee.current.MemberId;
import org.cordee.current.Viewer;
import org.cordee.giving.feedback.Feedbacks.Drafting;
import org.cordee.giving.feedback.Feedbacks.Sending;
import org.cordee.guard.Decisions;
import org.cordee.web.Dates;
import org.cordee.web.Html;
import org.cordee.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Feedback that reached one and that one gave: the lists, asking, offering, answering, opening.
@Controller
@RequestMapping("/feedback")
class FeedbackPages {
    private final Feedbacks feedbacks;
    private final Templates templates;
    private final Clock clock;

    FeedbackPages(Feedbacks feedbacks, Templates templates, Clock clock) {
        this.feedbacks = feedbacks;
        this.templates = templates;
        this.clock = clock;
    }

    /// What the script that saves as one types is told.
    record Kept(String saved, Map<String, String> versions) {}

    /// @param side `given`, or else what reached one
    @GetMapping
    View list(
            MemberId me,
            @RequestParam(defaultValue = "") String side,
            @RequestParam(required = false) @Nullable UUID after) {
        var last = after == null ? null : new FeedbackId(after);
        return Html.ok(
                templates.givingFeedbackList(feedbacks.list(me, side.equals("given"), last)));
    }

    /// @param side `ask`, or else one offers
    /// @param with whom it begins with
    @GetMapping("/new")
    View form(
            MemberId me,
            @RequestParam(defaultValue = "") String side,
            @RequestParam(required = false) @Nullable UUID with) {
        return Html.ok(
                templates.givingFeedbackNew(
                        feedbacks.fresh(me, asks(side), with == null ? null : new MemberId(with))));
    }

    @PostMapping("/new")
    View send(
            Viewer viewer,
            @RequestParam(defaultValue = "") String side,
            HttpServletRequest request) {
        var flash = asks(side) ? "feedback.asked" : "feedback.sent";
        return sent(feedbacks.send(viewer, asks(side), typed(request)), flash);
    }

    /// Keeps what is being written for later.
    @PostMapping("/new/draft")
    View keep(
            MemberId me, @RequestParam(defaultValue = "") String side, HttpServletRequest request) {
        return kept(feedbacks.draft(me, asks(side), typed(request)));
    }

    /// The same, asked by the script that saves as one types: it keeps the page as it is.
    @PostMapping(path = "/new/draft", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Kept> autosave(
            Viewer viewer,
            @RequestParam(defaultValue = "") String side,
            HttpServletRequest request) {
        return saved(viewer, feedbacks.draft(viewer.id(), asks(side), typed(request)));
    }

    @PostMapping("/new/draft/removal")
    View undraft(MemberId me, @RequestParam(defaultValue = "") String side) {
        feedbacks.undraft(me, asks(side));
        return Html.seeOther("/feedback", "feedback.draft.gone");
    }

    @GetMapping("/{feedback}")
    View one(MemberId me, @PathVariable FeedbackId feedback) {
        return Html.ok(one(feedbacks.find(me, feedback)));
    }

    /// Gives what was asked.
    @PostMapping("/{feedback}/words")
    View answer(Viewer viewer, @PathVariable FeedbackId feedback, HttpServletRequest request) {
        return sent(feedbacks.answer(viewer, feedback, typed(request)), "feedback.sent");
    }

    @PostMapping("/{feedback}/draft")
    View keep(MemberId me, @PathVariable FeedbackId feedback, HttpServletRequest request) {
        return kept(feedbacks.draft(me, feedback, typed(request)));
    }

    @PostMapping(path = "/{feedback}/draft", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Kept> autosave(
            Viewer viewer, @PathVariable FeedbackId feedback, HttpServletRequest request) {
        return saved(viewer, feedbacks.draft(viewer.id(), feedback, typed(request)));
    }

    @PostMapping("/{feedback}/draft/removal")
    View undraft(MemberId me, @PathVariable FeedbackId feedback) {
        feedbacks.undraft(me, feedback);
        return Html.seeOther(page(feedback), "feedback.draft.gone");
    }

    @PostMapping("/{feedback}/opening")
    View open(MemberId me, @PathVariable FeedbackId feedback) {
        feedbacks.open(me, feedback);
        return Html.seeOther(page(feedback));
    }

    /// Not now.
    @PostMapping("/{feedback}/rest")
    View rest(MemberId me, @PathVariable FeedbackId feedback) {
        feedbacks.rest(me, feedback);
        return Html.seeOther("/feedback", "feedback.rested");
    }

    @PostMapping("/{feedback}/removal")
    View remove(@PathVariable FeedbackId feedback) {
        feedbacks.remove(feedback);
        return Html.seeOther(page(feedback));
    }

    @PostMapping("/{feedback}/restoration")
    View restore(@PathVariable FeedbackId feedback) {
        feedbacks.restore(feedback);
        return Html.seeOther(page(feedback), "feedback.restored");
    }

    private JteModel one(Feedbacks.One one) {
        return templates.givingFeedbackOne(one.feedback(), one.form());
    }

    /// What is typed, in the page on which it was.
    private JteModel page(FeedbackView view) {
        return view.answers() == null
                ? templates.givingFeedbackNew(view)
                : templates.givingFeedbackOne(view.answers(), view);
    }

    private View sent(Sending sending, String flash) {
        return switch (sending) {
            case Sending.Sent(var id) -> Html.seeOther(page(id), flash);
            case Sending.Unfit(var view) -> Html.unprocessable(page(view));
            case Sending.Crossed(var view) -> Html.conflict(page(view));
        };
    }

    private View kept(Drafting drafting) {
        return switch (drafting) {
            case Drafting.Kept _ -> Html.seeOther("/feedback", "feedback.draft.kept");
            case Drafting.TooLong(var view) -> Html.unprocessable(page(view));
            case Drafting.Crossed(var view) -> Html.conflict(page(view));
        };
    }

    private ResponseEntity<Kept> saved(Viewer viewer, Drafting drafting) {
        return switch (drafting) {
            case Drafting.Kept(var version) -> {
                var now = clock.instant().atZone(viewer.zone()).toLocalTime();
                var saved =
                        Words.say(
                                viewer.locale(),
                                "feedback.saved-at",
                                "time",
                                Dates.time(viewer.locale(), now));
                yield ResponseEntity.ok(new Kept(saved, Map.of("words", version)));
            }
            case Drafting.TooLong _ -> ResponseEntity.unprocessableContent().build();
            case Drafting.Crossed _ -> ResponseEntity.status(HttpStatus.CONFLICT).build();
        };
    }

    private static FeedbackForm typed(HttpServletRequest request) {
        var typed = new LinkedHashMap<String, String>();
        for (var name : FeedbackForm.FIELDS) {
            typed.put(name, text(request, name));
        }
        typed.put("key", text(request, "key"));
        typed.put("version.words", text(request, "version.words"));
        return FeedbackForm.of(typed, Decisions.of(request::getParameter, "words"));
    }

    private static String text(HttpServletRequest request, String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "").replace("\0", "");
    }

    private static boolean asks(String side) {
        return side.equals(FeedbackForm.ASK);
    }

    private static String page(FeedbackId id) {
        return "/feedback/" + id.value();
    }
}
