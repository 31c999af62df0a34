package org.cordee.partnership.accompaniment;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What all parties opened to who accompanies them: revealed, in force, and to be read only.
///
/// @param exchange the latest exchange of expectations; null where none is opened or has opened
/// @param charter the version in force; null where it is not opened, or there is none
/// @param pulses the latest that have opened, newest first
/// @param stages those whose text stands, in the order in which they were agreed
public record Opened(
        @Nullable Exchange exchange,
        @Nullable InForce charter,
        List<Pulse> pulses,
        List<Step> stages) {

    static final Opened NOTHING = new Opened(null, null, List.of(), List.of());

    /// @param under what each wrote, by heading
    public record Exchange(Instant at, Map<String, List<Said>> under) {}

    /// @param sections those that are not empty, by key, in the order of the text
    public record InForce(int number, Instant since, Map<String, String> sections) {}

    /// @param of in the order of their names
    public record Pulse(Instant at, List<Hand> of) {}

    /// @param words what one answered, by heading
    public record Hand(String name, Map<String, String> words) {}

    public record Said(String name, String words) {}

    /// A stage whose text stands.
    public record Step(String name, String purpose) {}

    public boolean isEmpty() {
        return exchange == null && charter == null && pulses.isEmpty() && stages.isEmpty();
    }
}
