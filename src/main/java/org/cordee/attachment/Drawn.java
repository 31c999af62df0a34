package org.cordee.attachment;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// An image drawn anew from its points alone, so that nothing else of the file is left: no place
/// where it was taken, no comment, no second file behind it.
final class Drawn {
    /// Points at the most: what a good telephone takes.
    static final long MOST_POINTS = 24_000_000;

    /// Bytes of memory at the most while it is drawn.
    private static final long MOST_MEMORY = 100_000_000;

    /// Bytes of the new file at the most.
    private static final int LARGEST = 10 * 1024 * 1024;

    private static final float QUALITY = 0.9f;

    /// Whether so many points of so many bytes can be drawn.
    static boolean fits(long width, long height, int bytesEach) {
        return width > 0
                && height > 0
                && width * height <= MOST_POINTS
                && width * height * bytesEach <= MOST_MEMORY;
    }

    /// @param stripped a file of that type without anything but its points
    /// @param turn how it is to be turned
    static Sifting again(FileType type, byte[] stripped, CameraTurn turn) {
        try {
            var image = turn.upright(read(type, stripped));
            var bytes = write(type, image);
            return bytes.length > LARGEST
                    ? Sieve.refused(WhyNot.TOO_LARGE)
                    : new Sifting.Clean(type, bytes);
        } catch (IOException | RuntimeException damaged) {
            // Readers of images throw whatever comes to them.
            return Sieve.refused(WhyNot.UNREADABLE);
        }
    }

    private static BufferedImage read(FileType type, byte[] file) throws IOException {
        var reader = ImageIO.getImageReadersByFormatName(type.key()).next();
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(in, true, true);
            return reader.read(0);
        } finally {
            reader.dispose();
        }
    }

    private static byte[] write(FileType type, BufferedImage image) throws IOException {
        var out = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName(type.key()).next();
        try (var sink = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(sink);
            var how = writer.getDefaultWriteParam();
            if (type == FileType.JPEG) {
                how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                how.setCompressionQuality(QUALITY);
            }
            writer.write(null, new IIOImage(image, null, null), how);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    private Drawn() {}
}
