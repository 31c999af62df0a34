package org.cordee.contact.file;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Telephone numbers, as people and programs write them into one field.
final class PhoneNumber {
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    private static final int LONGEST = 100;

    /// What a French switchboard calls an extension.
    private static final Pattern EXTENSION = Pattern.compile("(?i)\\bposte ?(\\d)");

    private static final Pattern BRACKETS = Pattern.compile("^\\(\\+(\\d{1,3})\\)");

    private static final Pattern BESIDE =
            Pattern.compile(
                    "(?i)\\b(?:tel|tél|téléphone|phone|fax|ext|extension|poste|x|ou|or|et)(?![\\p{L}])");

    private static final Pattern BETWEEN =
            Pattern.compile("\\s*(?:[/,\\n|]|;(?!ext=)| ou | or |(?<=\\d) et )\\s*");

    /// The numbers in a field, in E.164, an extension after `;ext=`; empty where one of them cannot
    /// be told.
    static List<String> in(String field, String region) {
        if (field.length() > LONGEST) return List.of();
        var one = of(field, region);
        if (one.isPresent()) return List.of(one.get());
        var numbers = new ArrayList<String>();
        for (var piece : BETWEEN.split(field)) {
            if (piece.isBlank()) continue;
            var number = of(piece, region).or(() -> of(beforeWords(piece), region));
            if (number.isEmpty()) return List.of();
            numbers.add(number.get());
        }
        return numbers;
    }

    /// Whether nothing else is said beside it.
    static boolean isWrittenAlone(String field) {
        return BESIDE.matcher(field).replaceAll("").codePoints().noneMatch(Character::isLetter);
    }

    static boolean looksLikeOne(String field) {
        var digits = field.codePoints().filter(Character::isDigit).count();
        return digits >= 6 && field.length() <= LONGEST && isWrittenAlone(field);
    }

    /// A number that is in use somewhere, in the way of reading that finds one; else one of the
    /// right length that says its country, or begins with the 0 of a number at home: plans of
    /// numbering grow.
    private static Optional<String> of(String text, String region) {
        var inBrackets = BRACKETS.matcher(text.strip()).replaceFirst("+$1 ");
        var written = EXTENSION.matcher(inBrackets).replaceFirst("ext $1");
        var readings =
                Stream.concat(
                                Stream.of(written),
                                Stream.of(international(written), withoutPlus(written, region))
                                        .flatMap(Optional::stream))
                        .map(reading -> parsed(reading, region))
                        .flatMap(Optional::stream)
                        .toList();
        var isPlain =
                written.startsWith("+") || written.startsWith("0") || written.startsWith("tel:+");
        return readings.stream()
                .filter(NUMBERS::isValidNumber)
                .findFirst()
                .or(() ->
                        readings.stream()
                                .filter(number -> isPlain && NUMBERS.isPossibleNumber(number))
                                .findFirst())
                .map(PhoneNumber::format);
    }

    private static Optional<String> international(String written) {
        return written.startsWith("00")
                ? Optional.of("+" + written.substring(2))
                : Optional.empty();
    }

    /// Spreadsheets take a number with its country code for a quantity, and its plus away.
    private static Optional<String> withoutPlus(String written, String region) {
        if (written.isEmpty() || !Character.isDigit(written.charAt(0)) || written.startsWith("0")) {
            return Optional.empty();
        }
        var digits = written.codePoints().filter(Character::isDigit).count();
        var atHome = written.startsWith("" + NUMBERS.getCountryCodeForRegion(region));
        return digits >= 11 || atHome ? Optional.of("+" + written) : Optional.empty();
    }

    /// `06 39 98 00 01 (le soir)`: words would be read as the letters on its keys.
    private static String beforeWords(String written) {
        var end = 0;
        while (end < written.length() && !Character.isLetter(written.charAt(end))) end++;
        return written.substring(0, end);
    }

    private static Optional<Phonenumber.PhoneNumber> parsed(String written, String region) {
        try {
            return Optional.of(NUMBERS.parse(written, region));
        } catch (NumberParseException noNumber) {
            return Optional.empty();
        }
    }

    private static String format(Phonenumber.PhoneNumber number) {
        var extension = number.hasExtension() ? ";ext=" + number.getExtension() : "";
        return NUMBERS.format(number, PhoneNumberFormat.E164) + extension;
    }

    private PhoneNumber() {}
}
