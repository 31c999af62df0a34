package org.cordee.attachment;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A photograph stands as it was seen, however the camera was held, though nothing that the camera
/// noted stays in it.
class CameraTurnTest {
    private static final int WIDTH = 60;
    private static final int HEIGHT = 40;

    /// Where the red and the blue corner, above left and above right as the camera wrote them, must
    /// come to lie.
    @ParameterizedTest
    @CsvSource({
        "0, above-left, above-right",
        "1, above-left, above-right",
        "2, above-right, above-left",
        "3, below-right, below-left",
        "4, below-left, below-right",
        "5, above-left, below-left",
        "6, above-right, below-right",
        "7, below-right, above-right",
        "8, below-left, above-left",
        "9, above-left, above-right",
    })
    void it_stands_upright(int orientation, String red, String blue) throws IOException {
        for (var order : new ByteOrder[] {ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN}) {
            var drawn = drawn(photo(noted(orientation, order)));
            var upright = orientation < 5 || orientation > 8;
            assertThat(drawn.getWidth()).isEqualTo(upright ? WIDTH : HEIGHT);
            assertThat(drawn.getHeight()).isEqualTo(upright ? HEIGHT : WIDTH);
            assertThat(colour(drawn, red)).isEqualTo("red");
            assertThat(colour(drawn, blue)).isEqualTo("blue");
        }
    }

    @Test
    void notes_that_are_cut_or_lie_turn_nothing() throws IOException {
        var notes = noted(6, ByteOrder.BIG_ENDIAN);
        for (int length = 6; length < notes.length - 4; length++) {
            var drawn = drawn(photo(Arrays.copyOf(notes, length)));
            assertThat(drawn.getWidth()).as("cut at %d", length).isEqualTo(WIDTH);
        }
        for (var place : new int[] {-1, Integer.MIN_VALUE, Integer.MAX_VALUE, 4000}) {
            var lying = notes.clone();
            ByteBuffer.wrap(lying).putInt(10, place);
            assertThat(drawn(photo(lying)).getWidth()).as("at %d", place).isEqualTo(WIDTH);
        }
    }

    private static BufferedImage drawn(byte[] file) throws IOException {
        var kept = (Sifting.Clean) JpegSieve.sift(file);
        return ImageIO.read(new ByteArrayInputStream(kept.bytes()));
    }

    private static String colour(BufferedImage image, String corner) {
        var x = corner.endsWith("left") ? 4 : image.getWidth() - 5;
        var y = corner.startsWith("above") ? 4 : image.getHeight() - 5;
        var colour = new Color(image.getRGB(x, y));
        return colour.getRed() > 180 && colour.getBlue() < 80
                ? "red"
                : colour.getBlue() > 180 && colour.getRed() < 80 ? "blue" : "other";
    }

    private static byte[] photo(byte[] notes) throws IOException {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, 16, 16);
        pen.setColor(Color.BLUE);
        pen.fillRect(WIDTH - 16, 0, 16, 16);
        pen.dispose();
        var plain = new ByteArrayOutputStream();
        ImageIO.write(image, "jpeg", plain);
        var all = plain.toByteArray();
        var file = new ByteArrayOutputStream();
        file.write(all, 0, 2);
        file.write(new byte[] {(byte) 0xff, (byte) 0xe1});
        file.write(ByteBuffer.allocate(2).putShort((short) (notes.length + 2)).array());
        file.write(notes);
        file.write(all, 2, all.length - 2);
        return file.toByteArray();
    }

    /// As a camera notes it: a maker first, then how it was held.
    private static byte[] noted(int orientation, ByteOrder order) {
        var notes = ByteBuffer.allocate(6 + 8 + 2 + 2 * 12 + 4);
        notes.put("Exif\0\0".getBytes(US_ASCII));
        notes.put((order == ByteOrder.BIG_ENDIAN ? "MM" : "II").getBytes(US_ASCII));
        notes.order(order).putShort((short) 42).putInt(8).putShort((short) 2);
        notes.putShort((short) 271).putShort((short) 2).putInt(4).putInt(0);
        notes.putShort((short) 274)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        return notes.putInt(0).array();
    }
}
