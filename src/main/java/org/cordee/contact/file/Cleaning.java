package org.cordee.contact.file;

import java.util.Optional;

/// One thing that somebody typed, in the form in which files give it: so that what is written by
/// hand and what is brought in are the same.
public final class Cleaning {

    /// Empty where nobody could be written to there.
    public static Optional<String> email(String typed) {
        return MailAddress.of(typed);
    }

    /// As it was typed, where it can be read as a number of no country.
    ///
    /// @param region where a number without a country code is at home
    public static String phone(String typed, String region) {
        var numbers = PhoneNumber.in(typed, region);
        return numbers.size() == 1 ? numbers.getFirst() : typed;
    }

    /// Empty where it leads nowhere on the web.
    public static Optional<String> website(String typed) {
        return WebAddress.of(typed);
    }

    /// A cell that no spreadsheet runs.
    public static String cell(String text) {
        return ContactTable.harmless(text);
    }

    private Cleaning() {}
}
