package org.cordee;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.cordee.giving.loop.Gifts;

/// Who gave to whom and when, as networks in time are commonly written: a line `from to seconds`
/// for each, parted by blanks, tabs or a comma, with anything behind.
///
/// Read byte by byte, so that twenty million lines need no more memory than what they say; and
/// whatever their encoding, the same bytes name the same member.
final class GiftFile {
    private static final int BUFFER = 1 << 16;
    private static final int END = -1;
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final String[] FIELDS = {"from", "to", "seconds"};

    private final String file;
    private final InputStream input;
    private final byte[] buffer = new byte[BUFFER];
    private int filled;
    private int position;

    private final Gifts gifts = new Gifts();
    private final Map<String, Integer> members = new HashMap<>();
    private byte[] field = new byte[64];
    private int length;
    private int line = 1;

    private GiftFile(String file, InputStream input) {
        this.file = file;
        this.input = input;
    }

    /// @param file what to call it when something is wrong with it
    static Gifts read(String file, InputStream input) throws IOException, BadInput {
        var reading = new GiftFile(file, input);
        reading.skipMark();
        while (reading.peek() != END) {
            reading.readLine();
        }
        return reading.gifts;
    }

    private void skipMark() throws IOException {
        filled = input.readNBytes(buffer, 0, buffer.length);
        if (filled >= MARK.length && Arrays.equals(buffer, 0, MARK.length, MARK, 0, MARK.length)) {
            position = MARK.length;
        }
    }

    private void readLine() throws IOException, BadInput {
        skipBlanks();
        if (!isEndOfLine(peek()) && peek() != '#') {
            int from = member(0);
            int to = member(1);
            gifts.add(from, to, seconds());
        }
        while (!isEndOfLine(peek())) {
            position++;
        }
        if (peek() != END) {
            boolean isReturn = peek() == '\r';
            position++;
            if (isReturn && peek() == '\n') {
                position++;
            }
            line++;
        }
    }

    private int member(int place) throws IOException, BadInput {
        readField(place);
        var name = new String(field, 0, length, StandardCharsets.ISO_8859_1);
        return members.computeIfAbsent(name, _ -> members.size());
    }

    private long seconds() throws IOException, BadInput {
        readField(2);
        var text = new String(field, 0, length, StandardCharsets.UTF_8);
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new BadInput(file, line, "seconds is no whole number of 64 bits: " + text);
        }
    }

    /// One field, and what parts it from the next: blanks, or a comma with or without them.
    private void readField(int place) throws IOException, BadInput {
        length = 0;
        while (!isEndOfField(peek())) {
            add((byte) peek());
            position++;
        }
        if (length == 0) {
            throw new BadInput(file, line, FIELDS[place] + " is missing");
        }
        skipBlanks();
        if (peek() == ',') {
            position++;
            skipBlanks();
        }
    }

    private void add(byte next) {
        if (length == field.length) {
            field = Arrays.copyOf(field, length * 2);
        }
        field[length++] = next;
    }

    private void skipBlanks() throws IOException {
        while (isBlank(peek())) {
            position++;
        }
    }

    private static boolean isBlank(int next) {
        return next == ' ' || next == '\t';
    }

    private static boolean isEndOfLine(int next) {
        return next == '\n' || next == '\r' || next == END;
    }

    private static boolean isEndOfField(int next) {
        return isBlank(next) || isEndOfLine(next) || next == ',';
    }

    private int peek() throws IOException {
        if (position == filled) {
            position = 0;
            filled = Math.max(0, input.read(buffer));
            if (filled == 0) {
                return END;
            }
        }
        return buffer[position] & 0xff;
    }
}
