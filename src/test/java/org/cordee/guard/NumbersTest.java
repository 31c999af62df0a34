package org.cordee.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Numbers that hold by their own check, and those that do not.
class NumbersTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    732829320                          | SIREN
                    732.829.320                        | SIREN
                    732-829-320                        | SIREN
                    732\u202f829\u202f320              | SIREN
                    7 3 2 8 2 9 3 2 0                  | SIREN
                    73282932000074                     | SIRET
                    732 829 320 00074                  | SIRET
                    732 829 320 000 74                 | SIRET
                    732829320-00074                    | SIRET
                    35600000000048                     | SIRET
                    356 000 000 49837                  | SIRET
                    255081416802538                    | NIR
                    2 55 08 14 168 025 38              | NIR
                    2 55 08 2A 168 025 97              | NIR
                    2 55 08 2B 168 025 27              | NIR
                    FR83404833048                      | VAT
                    FR 83 404 833 048                  | VAT
                    FRAB404833048                      | VAT
                    FR7630006000011234567890189        | IBAN
                    fr76 3000 6000 0112 3456 7890 189  | IBAN
                    DE89 3704 0044 0532 0130 00        | IBAN
                    GB82 WEST 1234 5698 7654 32        | IBAN
                    BE68 5390 0754 7034                | IBAN
                    MT84 MALT 0110 0001 2345 MTLC AST0 01S | IBAN
                    NO93 8601 1117 947                 | IBAN
                    LY83 0020 4800 0020 1001 2036 1    | IBAN
                    CH93-0076-2011-6238-5295-7         | IBAN
                    06 12 34 56 78                     | PHONE
                    06.12.34.56.78                     | PHONE
                    06-12-34-56-78                     | PHONE
                    0612345678                         | PHONE
                    +33 6 12 34 56 78                  | PHONE
                    +33 (0)6 12 34 56 78               | PHONE
                    0033 6 12 34 56 78                 | PHONE
                    01\u00a042\u00a068\u00a053\u00a000 | PHONE
                    +44 20 7946 0018                   | PHONE
                    +32 470 12 34 56                   | PHONE
                    """)
    void that_hold_block(String number, Kind kind) {
        for (var text : List.of(number, "voir " + number + ", merci", "(" + number + ")")) {
            var findings = Guard.read(text, List.of(), "FR").findings();
            assertThat(findings).as(text).extracting(Finding::text).containsExactly(number);
            assertThat(findings.getFirst().kind()).as(text).isEqualTo(kind);
            assertThat(findings.getFirst().strength()).isEqualTo(Strength.BLOCK);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "732829321",
                "000000000",
                "73282932000075",
                "732 829 320 00075",
                "35600000000040",
                "255081416802539",
                "2 55 08 2A 168 025 31",
                "9 55 08 14 168 025 38",
                "FR84404833048",
                "FR7630006000011234567890188",
                "DE89 3704 0044 0532 0130 01",
                "GB82 WEST 1234 5698 7654 33",
                "XX82 1234 1234 5698 7654 32",
                "00 12 34 56 78",
                "2024-05-12 3 personnes",
                "12 345 678 €",
                "1 234 567 890 123",
            })
    void that_do_not_hold_are_none(String number) {
        assertThat(Guard.read(number, List.of(), "FR").findings())
                .filteredOn(finding -> finding instanceof Finding.Identifier)
                .isEmpty();
    }
}
