package org.cordee.member.posture;

import java.time.Instant;
import java.util.List;

/// The twelve answers of a day.
public record Answered(List<Integer> items, Instant at) {
    public Answered {
        items = List.copyOf(items);
    }

    public double place(Axis axis) {
        return Questionnaire.place(items, axis);
    }
}
