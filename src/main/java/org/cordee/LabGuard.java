package org.cordee;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.cordee.guard.Finding;
import org.cordee.guard.Guard;
import org.cordee.guard.Tongue;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// What the guard sees in texts.
@Command(
        name = "guard",
        description = "Find what could make somebody recognisable in texts.",
        footer = {
            "",
            "FILE holds a text in UTF-8. The output holds a JSON object on a line for each finding:"
                    + " file as given; start and end in Unicode code points of the file as stored,"
                    + " the end exclusive; text as it stands there; kind, strength, suggestion."
                    + " Findings come in the order of the files and of each text, none within"
                    + " another.",
            "",
            "Kinds: person organisation place name email phone url iban siren siret nir vat address"
                    + " own-name combination. Strengths: block must go before the text may leave,"
                    + " confirm may stay if its author says so, notice is only said.",
            "",
            "Exit 0 with findings too. A text without findings is not anonymous: nothing was found"
                    + " in it. No text leaves the process."
        })
final class LabGuard implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Texts; - is standard input.")
    private List<String> files = new ArrayList<>();

    @Option(
            names = "--lang",
            paramLabel = "fr|en",
            description = "The language of the texts; found out when it is not said.")
    private @Nullable String language;

    @Option(
            names = "--names",
            paramLabel = "FILE",
            description = "Names of clients of one's own, one a line.")
    private @Nullable String names;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;

    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        var command = Objects.requireNonNull(spec).commandLine();
        var tongue = tongue();
        var reading = names;
        try {
            var kept = new ArrayList<String>();
            if (reading != null) {
                text(reading)
                        .replace("\uFEFF", "")
                        .lines()
                        .filter(line -> !line.isBlank())
                        .forEach(kept::add);
            }
            var ways = new Guard.Ways(kept, regions(tongue), tongue, List.of());
            for (var file : files) {
                reading = file;
                write(file, Guard.read(text(file), ways).findings(), command.getOut());
            }
            return ExitCode.OK;
        } catch (BadInput e) {
            command.getErr().println(e.getMessage());
            return ExitCode.USAGE;
        } catch (NoSuchFileException e) {
            command.getErr().println("cordee: there is no file " + reading);
            return Cordee.MISSING;
        }
    }

    private @Nullable Tongue tongue() {
        if (language == null) {
            return null;
        }
        return switch (language) {
            case "fr" -> Tongue.FRENCH;
            case "en" -> Tongue.ENGLISH;
            default ->
                    throw new ParameterException(
                            Objects.requireNonNull(spec).commandLine(), "--lang takes fr or en");
        };
    }

    /// Numbers without a country code may be at home in each of these.
    private static List<String> regions(@Nullable Tongue tongue) {
        return tongue == Tongue.ENGLISH ? List.of("GB", "US") : List.of("FR");
    }

    private static String text(String file) throws IOException, BadInput {
        try (var input = LabFile.open(file)) {
            return LabFile.stored(file, input);
        }
    }

    private static void write(String file, List<Finding> findings, PrintWriter out) {
        for (var finding : findings) {
            out.print(
                    "{\"file\":%s,\"start\":%d,\"end\":%d,\"text\":%s,\"kind\":\"%s\",\"strength\":\"%s\",\"suggestion\":%s}\n"
                            .formatted(
                                    quoted(file),
                                    finding.start(),
                                    finding.end(),
                                    quoted(finding.text()),
                                    finding.kind().key(),
                                    finding.strength().name().toLowerCase(Locale.ROOT),
                                    quoted(finding.suggestion())));
        }
        out.flush();
    }

    /// A string of JSON (RFC 8259).
    private static String quoted(String text) {
        var json = new StringBuilder(text.length() + 2).append('"');
        for (int n = 0; n < text.length(); n++) {
            char sign = text.charAt(n);
            switch (sign) {
                case '"', '\\' -> json.append('\\').append(sign);
                case '\n' -> json.append("\\n");
                case '\r' -> json.append("\\r");
                case '\t' -> json.append("\\t");
                default -> {
                    if (sign < ' ' || sign == '\u2028' || sign == '\u2029' || sign == '\u007f') {
                        json.append("\\u%04x".formatted((int) sign));
                    } else {
                        json.append(sign);
                    }
                }
            }
        }
        return json.append('"').toString();
    }
}
