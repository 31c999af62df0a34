package org.cordee.engagement.contract;

import gg.jte.generated.precompiled.Templates;
import java.util.Locale;
import org.cordee.web.Paper;
import org.springframework.stereotype.Component;

/// A version on paper: tagged for screen readers (PDF/UA, ISO 14289-1), with the text attached to
/// the letter, room for signatures and its fingerprint on the last page.
@Component
class ContractPdf {
    /// The name under which the text is attached.
    static final String ATTACHED = "contract.txt";

    private final Paper paper;
    private final Templates templates;

    ContractPdf(Paper paper, Templates templates) {
        this.paper = paper;
        this.templates = templates;
    }

    byte[] of(ContractVersion version, Locale language) {
        return paper.of(
                templates.engagementContractPdf(version, language),
                Paper.attaching(ATTACHED, version.text(), version.proposedAt()));
    }
}
