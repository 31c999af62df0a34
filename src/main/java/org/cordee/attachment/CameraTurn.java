package org.cordee.attachment;

import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// How a camera was held, which is all that is read of what it noted: the points are turned
/// upright, since the note that says so does not stay (Exif 2.32, tag 274).
///
/// @param mirrored whether left and right are exchanged, before it is turned
/// @param quarters how often it is turned to the right by a quarter, 0 to 3
record CameraTurn(boolean mirrored, int quarters) {
    static final CameraTurn NONE = new CameraTurn(false, 0);

    /// Begins the segment in which a camera notes things.
    private static final byte[] EXIF = {'E', 'x', 'i', 'f', 0, 0};

    private static final int ORIENTATION = 274;
    private static final int MOST_NOTES = 200;

    /// @param segment what stands in an application segment, without marker and length
    static CameraTurn noted(ByteBuffer segment) {
        if (segment.remaining() < EXIF.length
                || !segment.slice(0, EXIF.length).equals(ByteBuffer.wrap(EXIF))) {
            return NONE;
        }
        try {
            return of(orientation(segment.slice(EXIF.length, segment.remaining() - EXIF.length)));
        } catch (IllegalArgumentException
                | IndexOutOfBoundsException
                | BufferUnderflowException cut) {
            // Notes that end early say nothing of how it was held.
            return NONE;
        }
    }

    private static int orientation(ByteBuffer notes) {
        notes.order(notes.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        notes.position(notes.getInt(4));
        var count = Math.min(notes.getShort() & 0xffff, MOST_NOTES);
        for (int n = 0; n < count; n++) {
            var tag = notes.getShort() & 0xffff;
            notes.position(notes.position() + 6);
            var value = notes.getShort() & 0xffff;
            notes.position(notes.position() + 2);
            if (tag == ORIENTATION) {
                return value;
            }
        }
        return 1;
    }

    private static CameraTurn of(int orientation) {
        return switch (orientation) {
            case 2 -> new CameraTurn(true, 0);
            case 3 -> new CameraTurn(false, 2);
            case 4 -> new CameraTurn(true, 2);
            case 5 -> new CameraTurn(true, 3);
            case 6 -> new CameraTurn(false, 1);
            case 7 -> new CameraTurn(true, 1);
            case 8 -> new CameraTurn(false, 3);
            default -> NONE;
        };
    }

    /// The image as it was seen.
    BufferedImage upright(BufferedImage image) {
        if (equals(NONE)) {
            return image;
        }
        var across = quarters % 2 == 0 ? image.getWidth() : image.getHeight();
        var down = quarters % 2 == 0 ? image.getHeight() : image.getWidth();
        var turned =
                new BufferedImage(
                        across,
                        down,
                        image.getType() == BufferedImage.TYPE_CUSTOM
                                ? BufferedImage.TYPE_3BYTE_BGR
                                : image.getType());
        var way = new AffineTransform();
        way.translate(across / 2.0, down / 2.0);
        way.quadrantRotate(quarters);
        way.scale(mirrored ? -1 : 1, 1);
        way.translate(-image.getWidth() / 2.0, -image.getHeight() / 2.0);
        var pen = turned.createGraphics();
        try {
            pen.drawImage(image, way, null);
        } finally {
            pen.dispose();
        }
        return turned;
    }
}
