package org.cordee.circle.practice;

import gg.jte.generated.precompiled.Templates;
import java.util.UUID;
import java.util.regex.Pattern;
import org.cordee.attachment.FileForm;
import org.cordee.attachment.WhyNot;
import org.cordee.current.Viewer;
import org.cordee.member.duty.Duties;
import org.cordee.member.duty.DutyMoment;
import org.cordee.web.Html;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/// Where the files of a practice come in.
@Component
class PracticeFileForm implements FileForm {
    private static final Pattern PATH =
            Pattern.compile("/practices/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/files");

    private final SharedPractices practices;
    private final Duties duties;
    private final Templates templates;

    PracticeFileForm(SharedPractices practices, Duties duties, Templates templates) {
        this.practices = practices;
        this.duties = duties;
        this.templates = templates;
    }

    @Override
    public boolean takes(String path) {
        return PATH.matcher(path).matches();
    }

    @Override
    public View tooLarge(Viewer viewer, String path) {
        var found = PATH.matcher(path);
        if (!found.matches()) {
            throw new IllegalArgumentException("not an address of this form");
        }
        var practice = new SharedPracticeId(UUID.fromString(found.group(1)));
        var view = practices.form(viewer.id(), practice).with(WhyNot.TOO_LARGE);
        return Html.status(
                HttpStatus.CONTENT_TOO_LARGE,
                templates.circlePracticeText(
                        view, duties.at(DutyMoment.SHARING_A_CASE, viewer.id())));
    }
}
