package org.cordee.member.record;

import gg.jte.generated.precompiled.Templates;
import java.util.UUID;
import java.util.regex.Pattern;
import org.cordee.attachment.FileForm;
import org.cordee.attachment.WhyNot;
import org.cordee.current.Viewer;
import org.cordee.web.Html;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/// Where what proves an entry comes in.
@Component
class EvidenceForm implements FileForm {
    private static final Pattern PATH =
            Pattern.compile(
                    "/record/entries/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/evidence");

    private final Entries entries;
    private final Templates templates;

    EvidenceForm(Entries entries, Templates templates) {
        this.entries = entries;
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
        var entry = new EntryId(UUID.fromString(found.group(1)));
        var view = entries.one(viewer.id(), entry).with(WhyNot.TOO_LARGE);
        return Html.status(HttpStatus.CONTENT_TOO_LARGE, templates.memberRecordOne(view));
    }
}
