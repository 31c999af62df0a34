package org.cordee.partnership.charter;

import gg.jte.generated.precompiled.Templates;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.cordee.partnership.Paper;
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
                document -> attach(document, view.version()));
    }

    private static void attach(PDDocument document, Version version) throws IOException {
        var bytes = version.text().getBytes(StandardCharsets.UTF_8);
        var file = new PDEmbeddedFile(document, new ByteArrayInputStream(bytes));
        file.setSubtype("text/plain");
        file.setSize(bytes.length);
        var since = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
        since.setTimeInMillis(version.inForceAt().toEpochMilli());
        file.setCreationDate(since);
        var specification = new PDComplexFileSpecification();
        specification.setFile(ATTACHED);
        specification.setFileUnicode(ATTACHED);
        specification.setEmbeddedFile(file);
        specification.setEmbeddedFileUnicode(file);
        // The attached text is what the pages were made from (ISO 32000-2, 14.13).
        specification
                .getCOSObject()
                .setItem(COSName.getPDFName("AFRelationship"), COSName.getPDFName("Source"));
        var tree = new PDEmbeddedFilesNameTreeNode();
        tree.setNames(Map.of(ATTACHED, specification));
        var catalog = document.getDocumentCatalog();
        var names = new PDDocumentNameDictionary(catalog);
        names.setEmbeddedFiles(tree);
        catalog.setNames(names);
        var associated = new COSArray();
        associated.add(specification);
        catalog.getCOSObject().setItem(COSName.getPDFName("AF"), associated);
    }
}
