package org.cordee.engagement.balance;

import java.time.LocalDate;
import java.util.UUID;

/// How somebody read their alliance with the coach on a day: the mean of what they answered about
/// goals, tasks, bond and safety, all in one frozen wording.
///
/// @param stakeholder whose alliance it is
/// @param value from 0 to 10
public record Reading(UUID stakeholder, LocalDate on, double value) {
    public static final double LOWEST = 0;
    public static final double HIGHEST = 10;

    public Reading {
        if (!(value >= LOWEST && value <= HIGHEST)) {
            throw new IllegalArgumentException("A reading goes from 0 to 10, this is " + value);
        }
    }

    /// Whether each single answer was the best there is.
    boolean isTop() {
        return value == HIGHEST;
    }
}
