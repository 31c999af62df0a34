package org.cordee.guard;

import java.util.Locale;

/// One place of a text. Offsets are in Unicode code points, the end exclusive.
public sealed interface Finding {
    int start();

    int end();

    /// As it stands there.
    String text();

    Kind kind();

    Strength strength();

    /// What could stand there instead, in the language of the text.
    String suggestion();

    /// A number or an address that a rule has checked.
    record Identifier(int start, int end, String text, Kind kind, String suggestion)
            implements Finding {
        @Override
        public Strength strength() {
            return kind.strength();
        }
    }

    /// Somebody or something of one's own engagements.
    ///
    /// @param whole the name as it is kept; else a part of it, standing alone
    record OwnName(
            int start, int end, String text, boolean whole, Strength strength, String suggestion)
            implements Finding {
        @Override
        public Kind kind() {
            return Kind.OWN_NAME;
        }
    }

    /// What may be a name, or a postal address.
    record Name(int start, int end, String text, Kind kind, String suggestion) implements Finding {
        @Override
        public Strength strength() {
            return kind.strength();
        }
    }

    /// One of three things or more that lead to somebody together.
    record Combination(int start, int end, String text, Part part, String suggestion)
            implements Finding {
        @Override
        public Kind kind() {
            return Kind.COMBINATION;
        }

        @Override
        public Strength strength() {
            return Kind.COMBINATION.strength();
        }
    }

    /// Of what a combination is made, beside a place.
    enum Part {
        ROLE,
        SECTOR,
        DATE,
        AGE,
        AMOUNT;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
