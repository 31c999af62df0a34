package org.cordee.partnership.charter;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import gg.jte.generated.precompiled.Templates;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
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
import org.springframework.stereotype.Component;

/// A version on paper: tagged for screen readers (PDF/UA, ISO 14289-1), with the accepted text
/// attached to the letter, and who accepted it on the last page.
@Component
class CharterPdf {
    /// The name under which the text is attached.
    static final String ATTACHED = "charter.txt";

    private final Templates templates;

    CharterPdf(Templates templates) {
        this.templates = templates;
    }

    byte[] of(VersionView view, Locale language) {
        var builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.useProtocolsStreamImplementation(House::new, "house");
        builder.useFont(() -> resource("/pdf/newsreader-regular.ttf"), "Newsreader");
        builder.useFont(
                () -> resource("/pdf/newsreader-semibold.ttf"),
                "Newsreader",
                600,
                FontStyle.NORMAL,
                true);
        builder.useFont(() -> resource("/pdf/newsreader-ext-regular.ttf"), "Newsreader Ext");
        // For letters that the house's own face does not have: Greek, Cyrillic, Hebrew.
        builder.useFont(
                () -> resource("/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf"),
                "Liberation Sans");
        builder.withHtmlContent(templates.partnershipCharterPdf(view, language).render(), null);
        try (var renderer = builder.buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            var out = new ByteArrayOutputStream();
            try (var document = renderer.getPdfDocument()) {
                attach(document, view.version());
                document.save(out);
            }
            return out.toByteArray();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
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

    private static InputStream resource(String path) {
        var resource = CharterPdf.class.getResourceAsStream(path);
        if (resource == null) {
            throw new IllegalStateException("missing from the house: " + path);
        }
        return resource;
    }

    /// `house:charter.css`: what a page may ask for comes with the program, and from nowhere else.
    private static final class House implements FSStream {
        private final String address;

        House(String address) {
            this.address = address;
        }

        @Override
        public InputStream getStream() {
            return resource("/pdf/" + address.substring("house:".length()));
        }

        @Override
        public Reader getReader() {
            return new InputStreamReader(getStream(), StandardCharsets.UTF_8);
        }
    }
}
