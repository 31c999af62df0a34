package org.cordee.partnership.premortem;

import java.util.List;
import java.util.Map;

/// The form of a draft that did not fit: all that was typed, and under which questions it is too
/// long.
public record PreMortemForm(Map<String, String> typed, List<String> tooLong) {
    static final PreMortemForm EMPTY = new PreMortemForm(Map.of(), List.of());
}
