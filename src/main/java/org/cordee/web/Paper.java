package org.cordee.web;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import gg.jte.models.runtime.JteModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
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

/// What is taken along on paper: tagged for screen readers (PDF/UA, ISO 14289-1), in the house's
/// own face.
@Component
public class Paper {
    /// What is done to a document before it is written.
    public interface Finish {
        void to(PDDocument document) throws IOException;
    }

    /// The page as a document.
    public byte[] of(JteModel page) {
        return of(page, _ -> {});
    }

    public byte[] of(JteModel page, Finish finish) {
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
        builder.withHtmlContent(page.render(), null);
        try (var renderer = builder.buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            var out = new ByteArrayOutputStream();
            try (var document = renderer.getPdfDocument()) {
                finish.to(document);
                document.save(out);
            }
            return out.toByteArray();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /// The text that the pages were made from goes with them, to the letter.
    ///
    /// @param name under which it is attached
    /// @param since when it is what it is
    public static Finish attaching(String name, String text, Instant since) {
        return document -> attach(document, name, text, since);
    }

    private static void attach(PDDocument document, String name, String text, Instant since)
            throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        var file = new PDEmbeddedFile(document, new ByteArrayInputStream(bytes));
        file.setSubtype("text/plain");
        file.setSize(bytes.length);
        var made = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
        made.setTimeInMillis(since.toEpochMilli());
        file.setCreationDate(made);
        var specification = new PDComplexFileSpecification();
        specification.setFile(name);
        specification.setFileUnicode(name);
        specification.setEmbeddedFile(file);
        specification.setEmbeddedFileUnicode(file);
        // The attached text is what the pages were made from (ISO 32000-2, 14.13).
        specification
                .getCOSObject()
                .setItem(COSName.getPDFName("AFRelationship"), COSName.getPDFName("Source"));
        var tree = new PDEmbeddedFilesNameTreeNode();
        tree.setNames(Map.of(name, specification));
        var catalog = document.getDocumentCatalog();
        var names = new PDDocumentNameDictionary(catalog);
        names.setEmbeddedFiles(tree);
        catalog.setNames(names);
        var associated = new COSArray();
        associated.add(specification);
        catalog.getCOSObject().setItem(COSName.getPDFName("AF"), associated);
    }

    private static InputStream resource(String path) {
        var resource = Paper.class.getResourceAsStream(path);
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
