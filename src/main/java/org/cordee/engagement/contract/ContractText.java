package org.cordee.engagement.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cordee.engagement.sheet.Sheet;
import org.cordee.web.Names;
import org.cordee.web.Words;

/// The text of a contract that its parties accept, to the letter: every section under `# heading`,
/// in the language it was proposed in. Ends with one LF.
public final class ContractText {
    private static final Pattern HEADING = Pattern.compile("(?m)^# ");

    /// A section as it is read.
    public record Part(String heading, String words) {}

    /// @param reference drawn by lot, so that the fingerprint tells nothing to whoever has not the
    ///   text
    static String of(
            Locale language, int number, ContractParties parties, Sheet sheet, String reference) {
        var parts = new ArrayList<Part>();
        parts.add(
                new Part(Words.say(language, "contract.text.parties"), parties(language, parties)));
        for (var field : ContractField.sections()) {
            var words = escaped(sheet.text(field.key()));
            if (field == ContractField.REPORTED) {
                var sees = String.join("\n", sees(language, parties));
                words = words.isEmpty() ? sees : sees + "\n\n" + words;
            }
            if (!words.isEmpty()) {
                parts.add(
                        new Part(
                                Words.say(language, "contract.section", "section", field.key()),
                                words));
            }
        }
        parts.add(new Part(Words.say(language, "contract.text.reference"), reference));
        return "# "
                + Words.say(language, "contract.text.title", "n", number)
                + "\n\n"
                + parts.stream()
                        .map(part -> "# " + part.heading() + "\n" + part.words())
                        .collect(Collectors.joining("\n\n", "", "\n"));
    }

    /// Its sections, without its title.
    public static List<Part> parts(String text) {
        return HEADING.splitAsStream(text)
                .filter(part -> !part.isEmpty())
                .skip(1)
                .map(part -> part.split("\n", 2))
                .map(part -> new Part(part[0], unescaped(part.length > 1 ? part[1] : "")))
                .toList();
    }

    /// Who sees what, in the same words for all: the house's own sentences, by who takes part.
    static List<String> sees(Locale language, ContractParties parties) {
        var told = parties.told();
        var lines = new ArrayList<String>();
        lines.add(Words.say(language, "contract.sees.sessions"));
        lines.add(Words.say(language, "contract.sees.notes"));
        if (!told.isEmpty()) {
            var roles =
                    Names.list(
                            language,
                            told.stream()
                                    .map(role ->
                                            Words.say(
                                                    language,
                                                    "contract.role.the",
                                                    "role",
                                                    role.key()))
                                    .toList());
            lines.add(Words.say(language, "contract.sees.told", "roles", roles, "n", told.size()));
            lines.add(Words.say(language, "contract.sees.log"));
        }
        if (told.contains(ContractRole.PAYER)) {
            lines.add(Words.say(language, "contract.sees.payer"));
        }
        lines.add(Words.say(language, "contract.sees.readings"));
        lines.add(Words.say(language, "contract.sees.law"));
        return lines;
    }

    private static String parties(Locale language, ContractParties parties) {
        var lines = new ArrayList<String>();
        parties.names()
                .forEach((role, name) ->
                        lines.add(
                                Words.say(
                                        language,
                                        "contract.text.party",
                                        "role",
                                        Words.say(language, "contract.role", "role", role.key()),
                                        "name",
                                        name)));
        for (var party : parties.people()) {
            if (party.roles().size() > 1) {
                lines.add(roles(language, party));
            }
        }
        return String.join("\n", lines);
    }

    /// « Sabine M. tient deux rôles : le donneur d’ordre et le payeur. »
    private static String roles(Locale language, ContractParties.Party party) {
        var roles =
                party.roles().stream()
                        .map(role -> Words.say(language, "contract.role.the", "role", role.key()))
                        .toList();
        return Words.say(
                language,
                "contract.text.roles",
                "name",
                party.name(),
                "n",
                roles.size(),
                "roles",
                Names.list(language, roles));
    }

    /// A line that would read as a heading is told from one by a backslash, so that two contracts
    /// that differ never give one text.
    private static String escaped(String words) {
        return words.lines()
                .map(String::stripTrailing)
                .map(line -> line.startsWith("#") || line.startsWith("\\") ? "\\" + line : line)
                .collect(Collectors.joining("\n"));
    }

    private static String unescaped(String words) {
        return words.strip()
                .lines()
                .map(line -> line.startsWith("\\") ? line.substring(1) : line)
                .collect(Collectors.joining("\n"));
    }

    private ContractText() {}
}
