package org.cordee;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;

/// A file that a rule is applied to, and how names are written and ordered in what comes out.
final class LabFile {
    private LabFile() {}

    /// What is done with a file that can be opened.
    interface Reader {
        void read(InputStream input) throws IOException, BadInput;
    }

    /// Reads a file whole; what is wrong with it, or that there is none, is said.
    ///
    /// @param file a path, or `-` for standard input
    /// @return how the command ends
    static int read(CommandLine command, String file, Reader reader) throws IOException {
        try (var input = open(file)) {
            reader.read(input);
            return ExitCode.OK;
        } catch (BadInput e) {
            command.getErr().println(e.getMessage());
            return ExitCode.USAGE;
        } catch (NoSuchFileException e) {
            command.getErr().println("cordee: there is no file " + file);
            return Cordee.MISSING;
        }
    }

    /// @param file a path, or `-` for standard input
    static InputStream open(String file) throws IOException {
        return file.equals("-") ? System.in : Files.newInputStream(Path.of(file));
    }

    /// The lines of a file of CSV (RFC 4180), of whatever lengths, without the empty ones.
    ///
    /// @param file what to call it when something is wrong with it
    static CsvReader<CsvRecord> rows(String file, InputStream input) throws IOException, BadInput {
        var text = text(file, input);
        // The reader would take all that follows for one field.
        if (text.chars().filter(c -> c == '"').count() % 2 == 1) {
            throw new BadInput(
                    file, Math.max(1, text.lines().count()), "a quoted field does not end");
        }
        return CsvReader.builder()
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(text);
    }

    /// Its text in UTF-8, with or without a byte order mark.
    private static String text(String file, InputStream input) throws IOException, BadInput {
        var text = stored(file, input);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /// Its text in UTF-8, every sign of it.
    static String stored(String file, InputStream input) throws IOException, BadInput {
        var decoder =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        var bytes = input.readAllBytes();
        var left = ByteBuffer.wrap(bytes);
        try {
            return decoder.decode(left).toString();
        } catch (CharacterCodingException e) {
            // The decoder stops where the first bytes are that mean nothing.
            var line = 1;
            for (var i = 0; i < left.position(); i++) {
                line += bytes[i] == '\n' ? 1 : 0;
            }
            throw new BadInput(file, line, "not UTF-8");
        }
    }

    /// As every other program sorts UTF-8, whatever the language.
    static int byCodePoint(String one, String other) {
        var end = Math.min(one.length(), other.length());
        for (var i = 0; i < end; ) {
            var a = one.codePointAt(i);
            var b = other.codePointAt(i);
            if (a != b) {
                return Integer.compare(a, b);
            }
            i += Character.charCount(a);
        }
        return Integer.compare(one.length(), other.length());
    }

    /// A field of a line of CSV (RFC 4180).
    static String quoted(String field) {
        return field.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                ? '"' + field.replace("\"", "\"\"") + '"'
                : field;
    }
}
