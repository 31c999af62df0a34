package org.cordee.web;

import java.security.SecureRandom;

/// A few letters by which the steward finds the line in the log; they carry nothing themselves.
final class Reference {

    /// Without those that are mistaken for one another when read aloud.
    private static final String SIGNS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final SecureRandom CHANCE = new SecureRandom();

    /// `R-1742-B6`
    static String next() {
        var text = new StringBuilder("R-");
        for (var i = 0; i < 6; i++) {
            if (i == 4) text.append('-');
            text.append(SIGNS.charAt(CHANCE.nextInt(SIGNS.length())));
        }
        return text.toString();
    }

    private Reference() {}
}
