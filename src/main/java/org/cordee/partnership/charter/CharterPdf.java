package org.cordee.partnership.charter;

import gg.jte.generated.precompiled.Templates;
import java.util.Locale;
import org.cordee.web.Paper;
import org.springframework.stereotype.Component;

/// A version on paper: tagged for screen readers (PDF/UA, ISO 14289-1), with the accepted text
/// attached to the letter, and who accepted it on the last page.
@Component
class CharterPdf {
    /// The name under which the text is attached.
    static final String ATTACHED = "charter.txt";

    private final Paper paper;
    private final Templates templates;

    CharterPdf(Paper paper, Templates templates) {
        this.paper = paper;
        this.templates = templates;
    }

    byte[] of(VersionView view, Locale language) {
        return paper.of(
                templates.partnershipCharterPdf(view, language),
                Paper.attaching(ATTACHED, view.version().text(), view.version().inForceAt()));
    }
}
