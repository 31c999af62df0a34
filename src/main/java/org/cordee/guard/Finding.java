package org.cordee.guard;

/// One place of a text. Offsets are in Unicode code points, the end exclusive.
public sealed interface Finding {
    int start();

    int end();

    /// As it stands there.
    String text();

    Kind kind();

    Strength strength();

    /// A number or an address that a rule has checked.
    record Identifier(int start, int end, String text, Kind kind) implements Finding {
        @Override
        public Strength strength() {
            return kind.strength();
        }
    }

    /// Somebody or something of one's own engagements.
    ///
    /// @param whole the name as it is kept; else a part of it, standing alone
    record OwnName(int start, int end, String text, boolean whole, Strength strength)
            implements Finding {
        @Override
        public Kind kind() {
            return Kind.OWN_NAME;
        }
    }
}
