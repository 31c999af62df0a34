package org.cordee.contact.intake;

/// What becomes of the rows of a file: each is counted once, so that none is lost in silence.
public record Counts(int rows, int fresh, int same, int merged, int refused) {
    static final Counts NONE = new Counts(0, 0, 0, 0, 0);

    public Counts {
        if (fresh + same + merged + refused != rows) {
            throw new IllegalArgumentException(
                    "%d rows came in, %d + %d + %d + %d came out"
                            .formatted(rows, fresh, same, merged, refused));
        }
    }

    Counts with(Outcome outcome) {
        return switch (outcome) {
            case NEW -> new Counts(rows + 1, fresh + 1, same, merged, refused);
            case SAME -> new Counts(rows + 1, fresh, same + 1, merged, refused);
            case MERGED -> new Counts(rows + 1, fresh, same, merged + 1, refused);
            case REFUSED -> new Counts(rows + 1, fresh, same, merged, refused + 1);
        };
    }

    /// Nothing would change.
    public boolean changeNothing() {
        return fresh == 0 && merged == 0;
    }
}
