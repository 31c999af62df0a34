package org.cordee.demo;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Looks for what would make a ledger of generosity: a balance, a rank, a debt, or how often
/// somebody gave (PRODUCT, the third principle).
final class Ledger {
    private static final String GIFT =
            "(?:gestes?|passes?|retours?|dons?|coups? de main|mises? en relation|services? rendus?"
                    + "|gestures?|opportunit(?:y|ies)|gifts?|favours?|pieces? of feedback|introductions?)";

    private static final String NUMBER =
            "(?:\\d+|une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|quinze|vingt"
                    + "|one|two|three|four|five|seven|eight|nine|ten|eleven|twelve)";

    /// What stands nowhere, whoever it is about.
    private static final List<Pattern> NEVER =
            List.of(
                    words(
                            "(?:solde|bilan|compteur|score|classement|palmarès|podium) (?:de |des |d’|du )?"
                                    + "(?:générosité|"
                                    + GIFT
                                    + ")"),
                    words(
                            "(?:score|classement|palmarès|podium|leaderboard|(?<!search )ranking|scoreboard)"),
                    words("(?:balance|tally|score) of (?:generosity|" + GIFT + ")"),
                    words("(?:solde|balance)\\s*:\\s*[+−-]?\\s*\\d+"),
                    words("top[ -]\\d+"),
                    words(
                            "(?:meilleure?s?|best|most generous|plus généreuse?s?) "
                                    + "(?:donneu(?:r|se)s?|giver|givers|partenaires?|partners?|membres?|members?)"),
                    words("(?:doi[ts]|devez|doivent|owes?|owed)\\s+(?:\\S+\\s+){0,3}" + GIFT),
                    words(
                            "(?:en dette|redevable|en reste|in debt|indebted)\\s+(?:envers|de|avec|to|with)"),
                    words("(?:\\d+|de |des )?points? de générosité"),
                    words("generosity points?"),
                    // How often somebody gave, received or was asked.
                    words(
                            "(?:\\d+|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|quinze|vingt"
                                    + "|two|three|four|five|seven|eight|nine|ten|eleven|twelve) "
                                    + GIFT),
                    words(GIFT + "\\s*(?:donnés?|reçus?|offerts?|given|received)?\\s*:\\s*\\d+"),
                    words("(?:plus|moins|more|fewer|less) (?:de |d’)?" + GIFT + " (?:que|than)"));

    private final List<Pattern> aboutSomebody;
    private final Pattern alone;

    /// @param names of those between whom there could be a ledger
    Ledger(Collection<String> names) {
        var somebody =
                names.stream().map(Pattern::quote).collect(Collectors.joining("|", "(?:", ")"));
        alone = Pattern.compile(somebody);
        aboutSomebody =
                List.of(
                        // « Idris 4 », « Idris : 4 à 2 »
                        Pattern.compile(
                                somebody + "[\\s·:,]+[+−-]?\\d+(?:\\s*(?:à|[-–/:])\\s*\\d+)?\\s*$"),
                        words(somebody + " (?:vous |nous )?(?:doit|owes)"),
                        words("(?:devez|owe|dette|debt) (?:\\S+ ){0,4}(?:à |to )?" + somebody),
                        words(NUMBER + " fois (?:\\S+ ){0,4}(?:qu’|d’)?" + somebody),
                        words(NUMBER + " times (?:\\S+ ){0,4}" + somebody));
    }

    /// The lines that say any of it.
    List<String> signs(String page) {
        var signs = new ArrayList<String>();
        var before = "";
        for (var line : lines(page)) {
            // A name, and under it nothing but a number.
            if (line.matches("[+−-]?\\d+") && alone.matcher(before).matches()) {
                signs.add(before + " " + line);
            }
            before = line;
            if (NEVER.stream().anyMatch(sign -> sign.matcher(line).find())
                    || aboutSomebody.stream().anyMatch(sign -> sign.matcher(line).find())) {
                signs.add(line);
            }
        }
        return signs;
    }

    /// What can be read of a page, a mail or a file, block by block.
    static List<String> lines(String page) {
        return page.replaceAll("(?s)<(script|style|svg)\\b.*?</\\1>", " ")
                .replaceAll("(?s)<!--.*?-->", " ")
                .replaceAll(
                        "(?i)</?(?:p|div|li|ol|ul|h\\d|section|article|header|aside|nav|main|form|dt|dd|dl|tr|table|label"
                                + "|legend|fieldset|option|select|button|blockquote|footer|title|textarea|details|summary|br)\\b[^>]*>",
                        "\n")
                .replaceAll("(?i)</?t[dh]\\b[^>]*>", " ")
                .replaceAll("<[^>]*>", "")
                .replace("&nbsp;", " ")
                .replace("&#39;", "'")
                .replace("&amp;", "&")
                .replaceAll("[\\u00a0\\u202f\\t ]+", " ")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static Pattern words(String pattern) {
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}])(?:" + pattern + ")(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
