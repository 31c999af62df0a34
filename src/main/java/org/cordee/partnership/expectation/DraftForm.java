package org.cordee.partnership.expectation;

import java.util.List;
import java.util.Map;

/// The form of a draft that did not fit: all that was typed, and under which headings it is too
/// long.
public record DraftForm(Map<String, String> typed, List<String> tooLong) {
    static final DraftForm EMPTY = new DraftForm(Map.of(), List.of());
}
