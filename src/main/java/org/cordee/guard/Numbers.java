package org.cordee.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.iban4j.CountryCode;
import org.iban4j.Iban4jException;
import org.iban4j.IbanUtil;
import org.jspecify.annotations.Nullable;

/// Numbers that carry their own check: IBAN, NIR, SIRET, SIREN, French VAT. Spaces, dots and
/// hyphens within them are read over.
final class Numbers {
    private static final int LONGEST_IBAN = 34;
    private static final int SIREN = 9;
    private static final int SIRET = 14;
    private static final String LA_POSTE = "356000000";

    /// Of the register of ISO 13616, those that the library may not know, and how long theirs are.
    private static final Map<String, Integer> FURTHER =
            Map.ofEntries(
                    Map.entry("BI", 27),
                    Map.entry("DJ", 27),
                    Map.entry("EG", 29),
                    Map.entry("FK", 18),
                    Map.entry("HN", 28),
                    Map.entry("IQ", 23),
                    Map.entry("LY", 25),
                    Map.entry("MN", 20),
                    Map.entry("NI", 28),
                    Map.entry("OM", 23),
                    Map.entry("RU", 33),
                    Map.entry("SD", 18),
                    Map.entry("SO", 23),
                    Map.entry("ST", 25),
                    Map.entry("SV", 28),
                    Map.entry("VA", 22),
                    Map.entry("YE", 30));

    /// A place in chars of the text.
    record Place(int start, int end, Kind kind) {}

    /// What is written without its spaces: each sign with where it stands.
    ///
    /// @param at where each stands; one more, behind the last
    private record Run(String signs, List<Integer> at) {
        int end(int length) {
            return at.get(length - 1) + 1;
        }
    }

    static List<Place> in(String text) {
        var found = new ArrayList<Place>();
        int at = 0;
        while (at < text.length()) {
            var place = begins(text, at) ? beginning(text, at) : null;
            if (place == null) {
                at++;
            } else {
                found.add(place);
                at = place.end();
            }
        }
        return found;
    }

    private static boolean begins(String text, int at) {
        return isSign(text.charAt(at)) && (at == 0 || !isSign(text.charAt(at - 1)));
    }

    private static @Nullable Place beginning(String text, int at) {
        if (isDigit(text.charAt(at))) {
            var digits = run(text, at, 15, true);
            for (var kind : List.of(Kind.NIR, Kind.SIRET, Kind.SIREN)) {
                int length = length(kind, digits.signs());
                if (length > 0
                        && endsAt(text, digits, length)
                        && (kind == Kind.NIR
                                || isGrouped(digits) && !isBrokenSiret(kind, text, digits))) {
                    return new Place(at, digits.end(length), kind);
                }
            }
            return null;
        }
        var signs = run(text, at, LONGEST_IBAN, false);
        int length = iban(signs.signs());
        if (length > 0 && endsAt(text, signs, length)) {
            return new Place(at, signs.end(length), Kind.IBAN);
        }
        if (isVat(signs.signs()) && endsAt(text, signs, 13)) {
            return new Place(at, signs.end(13), Kind.VAT);
        }
        return null;
    }

    /// Nothing stands against the last sign.
    private static boolean endsAt(String text, Run run, int length) {
        int end = run.end(length);
        return end == text.length() || !isSign(text.charAt(end));
    }

    /// In threes, or without any gap, or with one after each figure: else it is a date and another
    /// number, or a telephone.
    private static boolean isGrouped(Run digits) {
        int gaps = 0;
        int threes = 0;
        for (int n = 1; n < SIREN; n++) {
            if (digits.at().get(n) - digits.at().get(n - 1) > 1) {
                gaps++;
                threes += n % 3 == 0 ? 1 : 0;
            }
        }
        return gaps == threes || gaps == SIREN - 1;
    }

    /// Fourteen figures that are no SIRET are no SIREN and something else either.
    private static boolean isBrokenSiret(Kind kind, String text, Run digits) {
        return kind == Kind.SIREN
                && digits.signs().length() == SIRET
                && endsAt(text, digits, SIRET)
                && digits.at().get(SIRET - 1) - digits.at().get(SIREN) == SIRET - 1 - SIREN;
    }

    private static Run run(String text, int from, int most, boolean digitsFirst) {
        var signs = new StringBuilder();
        var at = new ArrayList<Integer>();
        int n = from;
        while (n < text.length() && signs.length() <= most) {
            char sign = text.charAt(n);
            if (isSign(sign)
                    && (!digitsFirst || isDigit(sign) || isCorsica(signs.toString(), sign))) {
                signs.append(Character.toUpperCase(sign));
                at.add(n);
                n++;
            } else if (isGap(sign) && n + 1 < text.length() && isSign(text.charAt(n + 1))) {
                n++;
            } else {
                break;
            }
        }
        return new Run(signs.toString(), at);
    }

    /// 0 where it is none.
    private static int length(Kind kind, String digits) {
        return switch (kind) {
            case NIR -> digits.length() >= 15 && isNir(digits.substring(0, 15)) ? 15 : 0;
            case SIRET -> digits.length() >= 14 && isSiret(digits.substring(0, 14)) ? 14 : 0;
            case SIREN -> digits.length() >= 9 && isSiren(digits.substring(0, 9)) ? 9 : 0;
            default -> 0;
        };
    }

    /// `2A` and `2B` are the departments of Corsica, in the sixth and seventh place.
    private static boolean isCorsica(String before, char sign) {
        char upper = Character.toUpperCase(sign);
        return before.length() == 6 && before.charAt(5) == '2' && (upper == 'A' || upper == 'B');
    }

    static boolean isNir(String number) {
        char first = number.charAt(0);
        if (first < '1' || first > '8' || first == '5' || first == '6') {
            return false;
        }
        var figures = number.replace("2A", "19").replace("2B", "18");
        if (!figures.chars().allMatch(sign -> sign >= '0' && sign <= '9')) {
            return false;
        }
        long body = Long.parseLong(figures.substring(0, 13));
        return Long.parseLong(figures.substring(13)) == 97 - body % 97;
    }

    static boolean isSiren(String number) {
        return number.chars().allMatch(sign -> sign >= '0' && sign <= '9')
                && number.chars().anyMatch(sign -> sign != '0')
                && luhn(number);
    }

    static boolean isSiret(String number) {
        if (!number.chars().allMatch(sign -> sign >= '0' && sign <= '9')) {
            return false;
        }
        if (number.startsWith(LA_POSTE)) {
            return luhn(number) || number.chars().map(sign -> sign - '0').sum() % 5 == 0;
        }
        return isSiren(number.substring(0, 9)) && luhn(number);
    }

    private static boolean luhn(String number) {
        int sum = 0;
        for (int n = 0; n < number.length(); n++) {
            int figure = number.charAt(number.length() - 1 - n) - '0';
            if (n % 2 == 1) {
                figure = figure > 4 ? 2 * figure - 9 : 2 * figure;
            }
            sum += figure;
        }
        return sum % 10 == 0;
    }

    private static boolean isVat(String signs) {
        if (signs.length() < 13 || !signs.startsWith("FR")) {
            return false;
        }
        var siren = signs.substring(4, 13);
        var key = signs.substring(2, 4);
        // Monaco's begin with three zeros and are no SIREN.
        boolean monaco = siren.startsWith("000") && siren.chars().allMatch(Character::isDigit);
        if (!isSiren(siren) && !monaco || key.contains("O") || key.contains("I")) {
            return false;
        }
        // Keys of letters are given too, and have no rule that is published.
        return !key.chars().allMatch(sign -> sign >= '0' && sign <= '9')
                || Long.parseLong(key) == (12 + 3 * (Long.parseLong(siren) % 97)) % 97;
    }

    private static int iban(String signs) {
        if (signs.length() < 5 || !isDigit(signs.charAt(2)) || !isDigit(signs.charAt(3))) {
            return 0;
        }
        if (!Character.isLetter(signs.charAt(0)) || !Character.isLetter(signs.charAt(1))) {
            return 0;
        }
        var country = CountryCode.getByCode(signs.substring(0, 2));
        if (country == null || !IbanUtil.isSupportedCountry(country)) {
            return further(signs);
        }
        int length = IbanUtil.getIbanLength(country);
        if (signs.length() < length) {
            return 0;
        }
        try {
            IbanUtil.validate(signs.substring(0, length));
            return length;
        } catch (Iban4jException none) {
            return 0;
        }
    }

    /// Countries that joined the register later: length and check, without the shape between.
    private static int further(String signs) {
        int length = FURTHER.getOrDefault(signs.substring(0, 2), 0);
        return length > 0 && signs.length() >= length && mod97(signs.substring(0, length)) == 1
                ? length
                : 0;
    }

    private static int mod97(String iban) {
        int rest = 0;
        for (int n = 0; n < iban.length(); n++) {
            int value = Character.digit(iban.charAt((n + 4) % iban.length()), 36);
            rest = (value > 9 ? 100 * rest + value : 10 * rest + value) % 97;
        }
        return rest;
    }

    private static boolean isSign(char sign) {
        return isDigit(sign) || sign >= 'A' && sign <= 'Z' || sign >= 'a' && sign <= 'z';
    }

    private static boolean isDigit(char sign) {
        return sign >= '0' && sign <= '9';
    }

    private static boolean isGap(char sign) {
        return sign == ' '
                || sign == '.'
                || sign == '-'
                || sign == '\u00a0'
                || sign == '\u202f'
                || sign == '\u2011'
                || sign == '\u2009';
    }

    private Numbers() {}
}
