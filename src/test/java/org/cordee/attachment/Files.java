package org.cordee.attachment;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;

/// Files as people and attackers send them, made here.
final class Files {
    static byte[] image(String format, int width, int height) throws IOException {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (var x = 0; x < width; x++) {
            for (var y = 0; y < height; y++) {
                image.setRGB(
                        x,
                        y,
                        Color.getHSBColor(x / (float) width, 0.5f, y / (float) height).getRGB());
            }
        }
        var out = new ByteArrayOutputStream();
        if (!ImageIO.write(image, format, out)) {
            throw new IllegalStateException("no writer for " + format);
        }
        return out.toByteArray();
    }

    /// @param change what makes it an odd one
    static byte[] pdf(Change change) throws IOException {
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            var about = new PDDocumentInformation();
            about.setAuthor("Yann Querrec");
            document.setDocumentInformation(about);
            change.to(document);
            var out = new ByteArrayOutputStream();
            document.save(out, CompressParameters.NO_COMPRESSION);
            return out.toByteArray();
        }
    }

    interface Change {
        void to(PDDocument document) throws IOException;
    }

    /// One whose catalog has such an entry.
    static byte[] pdfWith(String key, String action) throws IOException {
        return pdf(document -> {
            var acting = new COSDictionary();
            acting.setName(COSName.S, action);
            acting.setString(COSName.JS, "app.alert(1)");
            if (!action.equals("JavaScript")) {
                acting.removeItem(COSName.JS);
            }
            document.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName(key), acting);
        });
    }

    static byte[] locked() throws IOException {
        return pdf(document ->
                document.protect(
                        new StandardProtectionPolicy("owner", "reader", new AccessPermission())));
    }

    /// A PNG of so many points by its header, with nothing to show for it.
    static byte[] flood(int width, int height) {
        var header = ByteBuffer.allocate(13).putInt(width).putInt(height);
        header.put(new byte[] {8, 2, 0, 0, 0});
        return joined(
                new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10},
                chunk("IHDR", header.array()),
                chunk("IDAT", packed(1000)),
                chunk("IEND", new byte[0]));
    }

    static byte[] chunk(String name, byte[] data) {
        var named = joined(name.getBytes(StandardCharsets.ISO_8859_1), data);
        var sum = new CRC32();
        sum.update(named);
        return joined(
                ByteBuffer.allocate(4).putInt(data.length).array(),
                named,
                ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }

    /// So many bytes of nothing, packed.
    static byte[] packed(int length) {
        var deflater = new Deflater(9);
        deflater.setInput(new byte[length]);
        deflater.finish();
        var out = new ByteArrayOutputStream();
        var some = new byte[8192];
        while (!deflater.finished()) {
            out.write(some, 0, deflater.deflate(some));
        }
        deflater.end();
        return out.toByteArray();
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] joined(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        for (var part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    private Files() {}
}
