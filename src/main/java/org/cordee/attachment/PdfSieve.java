package org.cordee.attachment;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;

/// A PDF, written anew from what its pages lead to: what lay between or behind is gone, and so is
/// what it said of its author. One that does something by itself, or carries files, is turned away.
final class PdfSieve {
    private static final int MOST_OBJECTS = 100_000;
    private static final int LARGEST = 10 * 1024 * 1024;

    /// Keys of what runs, opens or carries.
    private static final Set<String> KEYS =
            Set.of("JS", "JavaScript", "EmbeddedFiles", "EF", "XFA", "RichMediaContent", "AF");

    /// Actions, kinds of objects and notes that do so.
    private static final Set<String> NAMES =
            Set.of(
                    "JavaScript",
                    "Launch",
                    "ImportData",
                    "SubmitForm",
                    "GoToE",
                    "GoToR",
                    "Rendition",
                    "RichMediaExecute",
                    "EmbeddedFile",
                    "FileAttachment",
                    "RichMedia",
                    "Movie",
                    "Sound",
                    "Screen",
                    "3D");

    static Sifting sift(byte[] file) {
        if (Sieve.holdsMarkup(file) || PdfWeight.hasArchiveBehind(file)) {
            return Sieve.refused(WhyNot.MIXED);
        }
        if (!PdfWeight.isBearable(file)) {
            return Sieve.refused(WhyNot.SWOLLEN);
        }
        try (var document = Loader.loadPDF(file)) {
            if (document.isEncrypted()) {
                return Sieve.refused(WhyNot.LOCKED);
            }
            var why = why(document);
            return why == null ? written(document) : Sieve.refused(why);
        } catch (InvalidPasswordException locked) {
            return Sieve.refused(WhyNot.LOCKED);
        } catch (IOException | RuntimeException damaged) {
            // The library throws whatever comes to it.
            return Sieve.refused(WhyNot.UNREADABLE);
        }
    }

    private static Sifting written(PDDocument document) throws IOException {
        document.setDocumentInformation(new PDDocumentInformation());
        var catalog = document.getDocumentCatalog();
        catalog.setMetadata(null);
        if (document.getNumberOfPages() == 0) {
            return Sieve.refused(WhyNot.UNREADABLE);
        }
        for (var page : document.getPages()) {
            page.setMetadata(null);
        }
        var out = new ByteArrayOutputStream();
        document.save(out);
        return out.size() > LARGEST
                ? Sieve.refused(WhyNot.TOO_LARGE)
                : new Sifting.Clean(FileType.PDF, out.toByteArray());
    }

    /// Goes over all there is once, in no depth: a file may be nested however it likes.
    private static @Nullable WhyNot why(PDDocument document) {
        var seen = Collections.newSetFromMap(new IdentityHashMap<COSBase, Boolean>());
        var waiting = new ArrayDeque<COSBase>();
        waiting.add(document.getDocument().getTrailer());
        for (var key : document.getDocument().getXrefTable().keySet()) {
            waiting.add(document.getDocument().getObjectFromPool(key));
        }
        while (!waiting.isEmpty()) {
            var one = waiting.poll();
            if (!seen.add(one)) {
                continue;
            }
            if (seen.size() > MOST_OBJECTS) {
                return WhyNot.SWOLLEN;
            }
            if (one instanceof COSDictionary dictionary && acts(dictionary)) {
                return WhyNot.ACTIVE;
            }
            parts(one).stream().filter(part -> part != null).forEach(waiting::add);
        }
        return null;
    }

    private static List<? extends COSBase> parts(COSBase one) {
        return switch (one) {
            case COSObject reference ->
                    reference.getObject() == null ? List.of() : List.of(reference.getObject());
            case COSDictionary dictionary -> List.copyOf(dictionary.getValues());
            case COSArray array -> array.toList().stream().filter(part -> part != null).toList();
            default -> List.of();
        };
    }

    private static boolean acts(COSDictionary dictionary) {
        return dictionary.keySet().stream().anyMatch(key -> KEYS.contains(key.getName()))
                || List.of(COSName.S, COSName.TYPE, COSName.SUBTYPE).stream()
                        .map(dictionary::getDictionaryObject)
                        .anyMatch(value ->
                                value instanceof COSName name && NAMES.contains(name.getName()));
    }

    private PdfSieve() {}
}
