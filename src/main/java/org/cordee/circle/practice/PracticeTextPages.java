package org.cordee.circle.practice;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.cordee.attachment.AttachmentId;
import org.cordee.attachment.Attachments;
import org.cordee.attachment.Upload;
import org.cordee.attachment.WhyNot;
import org.cordee.circle.CircleId;
import org.cordee.circle.practice.SharedPractices.Writing;
import org.cordee.current.MemberId;
import org.cordee.current.Viewer;
import org.cordee.member.duty.Duties;
import org.cordee.member.duty.DutyMoment;
import org.cordee.web.Autosaved;
import org.cordee.web.Html;
import org.cordee.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/// Practices as they are written, and the files that go with them.
@Controller
@RequestMapping("/practices")
class PracticeTextPages {
    private final SharedPractices practices;
    private final PracticeFiles files;
    private final Attachments attachments;
    private final Duties duties;
    private final Templates templates;
    private final Clock clock;

    PracticeTextPages(
            SharedPractices practices,
            PracticeFiles files,
            Attachments attachments,
            Duties duties,
            Templates templates,
            Clock clock) {
        this.practices = practices;
        this.files = files;
        this.attachments = attachments;
        this.duties = duties;
        this.templates = templates;
        this.clock = clock;
    }

    /// @param circle that it is written for
    @GetMapping("/new")
    View fresh(Viewer viewer, @RequestParam(required = false) @Nullable UUID circle) {
        var here = circle == null ? null : new CircleId(circle);
        return Html.ok(page(viewer.id(), practices.fresh(viewer, here)));
    }

    @PostMapping("/new")
    View write(Viewer viewer, HttpServletRequest request) {
        return answer(viewer.id(), practices.write(viewer, null, typed(request)));
    }

    @PostMapping(path = "/new/draft", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Autosaved> draft(Viewer viewer, HttpServletRequest request) {
        return kept(viewer, practices.draft(viewer.id(), null, typed(request)));
    }

    @PostMapping("/new/draft/removal")
    View undraft(MemberId me) {
        practices.undraft(me, null);
        return Html.seeOther("/practices/new", "encounter.draft.gone");
    }

    @GetMapping("/{practice}/text")
    View form(MemberId me, @PathVariable SharedPracticeId practice) {
        return Html.ok(page(me, practices.form(me, practice)));
    }

    @PostMapping("/{practice}/text")
    View change(
            Viewer viewer, @PathVariable SharedPracticeId practice, HttpServletRequest request) {
        return answer(viewer.id(), practices.write(viewer, practice, typed(request)));
    }

    @PostMapping(path = "/{practice}/text/draft", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Autosaved> draft(
            Viewer viewer, @PathVariable SharedPracticeId practice, HttpServletRequest request) {
        practices.form(viewer.id(), practice);
        return kept(viewer, practices.draft(viewer.id(), practice, typed(request)));
    }

    @PostMapping("/{practice}/text/draft/removal")
    View undraft(MemberId me, @PathVariable SharedPracticeId practice) {
        practices.form(me, practice);
        practices.undraft(me, practice);
        return Html.seeOther(text(practice), "encounter.draft.gone");
    }

    @PostMapping("/{practice}/files")
    View add(
            MemberId me,
            @PathVariable SharedPracticeId practice,
            @RequestParam(required = false) @Nullable MultipartFile file) {
        // Known to be one's own before a file is looked at, which takes time.
        var view = practices.form(me, practice);
        if (files.isFull(practice)) {
            return Html.unprocessable(page(me, view.with(WhyNot.FULL)));
        }
        return switch (attachments.keep(me, file)) {
            case Upload.Refused(var why) -> Html.unprocessable(page(me, view.with(why)));
            case Upload.Kept(var id) -> {
                try {
                    files.add(me, practice, id);
                } catch (NotFound goneMeanwhile) {
                    attachments.drop(me, id);
                    throw goneMeanwhile;
                }
                yield Html.seeOther(text(practice) + "#files", "shared.file.kept");
            }
        };
    }

    @PostMapping("/{practice}/files/{attachment}/removal")
    View remove(
            MemberId me, @PathVariable SharedPracticeId practice, @PathVariable UUID attachment) {
        files.remove(me, practice, new AttachmentId(attachment));
        return Html.seeOther(text(practice) + "#files", "shared.file.gone");
    }

    private View answer(MemberId me, Writing writing) {
        return switch (writing) {
            case Writing.Done(var id, var shared) ->
                    Html.seeOther(
                            SharedPracticePages.page(id), shared ? "shared.shared" : "shared.kept");
            case Writing.Unfit(var view) -> Html.unprocessable(page(me, view));
            case Writing.Crossed(var view) -> Html.conflict(page(me, view));
        };
    }

    private JteModel page(MemberId me, PracticeFormView view) {
        return templates.circlePracticeText(view, duties.at(DutyMoment.SHARING_A_CASE, me));
    }

    private ResponseEntity<Autosaved> kept(Viewer viewer, boolean kept) {
        return Autosaved.answer(kept, viewer.locale(), viewer.zone(), clock.instant());
    }

    private static PracticeForm typed(HttpServletRequest request) {
        var circles = request.getParameterValues(PracticeForm.CIRCLES);
        return PracticeForm.of(
                request::getParameter, circles == null ? List.of() : List.of(circles));
    }

    private static String text(SharedPracticeId practice) {
        return SharedPracticePages.page(practice) + "/text";
    }
}
