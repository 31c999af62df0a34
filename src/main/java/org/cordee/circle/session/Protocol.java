package org.cordee.circle.session;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// How a session goes: its steps in order, with how long each takes unless the circle says
/// otherwise.
///
/// Co-development has the six steps of Payette and Champagne (*Le groupe de codéveloppement
/// professionnel*, 1997). Intervision and supervision have none that all agree on: these are ours.
public enum Protocol {
    CODEVELOPMENT(
            new Step("expose", 10),
            new Step("clarify", 15),
            new Step("contract", 5),
            new Step("consult", 30),
            new Step("gather", 10),
            new Step("learn", 10)),
    INTERVISION(
            new Step("arrive", 10),
            new Step("tell", 10),
            new Step("explore", 20),
            new Step("echo", 20),
            new Step("keep", 10)),
    SUPERVISION(
            new Step("request", 10),
            new Step("account", 15),
            new Step("relation", 25),
            new Step("self", 15),
            new Step("ethics", 10),
            new Step("onward", 10));

    /// @param key under which its name and what happens in it are worded
    /// @param minutes how long it takes as a rule
    public record Step(String key, int minutes) {}

    private final List<Step> steps;

    Protocol(Step... steps) {
        this.steps = List.of(steps);
    }

    public List<Step> steps() {
        return steps;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Protocol> of(String key) {
        return Arrays.stream(values()).filter(one -> one.key().equals(key)).findFirst();
    }
}
