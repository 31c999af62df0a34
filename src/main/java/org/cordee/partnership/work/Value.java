package org.cordee.partnership.work;

import java.util.Locale;
import java.util.Optional;

/// What one party says a contribution is worth.
public sealed interface Value {
    /// The fewest and the most points.
    int FEWEST_POINTS = 1;

    int MOST_POINTS = 7;

    record InEuros(Euros amount) implements Value {}

    record InPoints(int points) implements Value {}

    /// What was typed, in the measure of the contribution; empty where it says none.
    static Optional<Value> typed(Measure measure, String typed) {
        return switch (measure) {
            case EUROS -> Euros.typed(typed).map(InEuros::new);
            case POINTS ->
                    typed.matches("[" + FEWEST_POINTS + "-" + MOST_POINTS + "]")
                            ? Optional.of(new InPoints(Integer.parseInt(typed)))
                            : Optional.empty();
        };
    }

    /// As it is sealed: cents, or points.
    default String kept() {
        return switch (this) {
            case InEuros(var amount) -> String.valueOf(amount.cents());
            case InPoints(int points) -> String.valueOf(points);
        };
    }

    static Value of(Measure measure, String kept) {
        return switch (measure) {
            case EUROS -> new InEuros(new Euros(Long.parseLong(kept)));
            case POINTS -> new InPoints(Integer.parseInt(kept));
        };
    }

    /// As it is read, and written into the field again.
    default String said(Locale locale) {
        return switch (this) {
            case InEuros(var amount) -> amount.said(locale);
            case InPoints(int points) -> String.valueOf(points);
        };
    }
}
