package org.cordee.guard;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A field as the guard read it, with what its author said of what was found.
///
/// @param passages what was found, each words once
public record Guarded(String field, Checked checked, List<Passage> passages) {
    public Guarded {
        passages = List.copyOf(passages);
    }

    /// @param reasons by the words that were found
    static Guarded of(String field, Checked checked, Map<String, GuardReason> reasons) {
        var byWords = new LinkedHashMap<String, List<Finding>>();
        for (var finding : checked.findings()) {
            byWords.computeIfAbsent(finding.text(), _ -> new ArrayList<>()).add(finding);
        }
        var passages = new ArrayList<Passage>();
        byWords.forEach((words, found) ->
                passages.add(new Passage(passages.size() + 1, found, reasons.get(words))));
        return new Guarded(field, checked, passages);
    }

    public String text() {
        return checked.text();
    }

    /// How many are still to be treated.
    public int left() {
        return (int) passages.stream().filter(passage -> !passage.isSettled()).count();
    }

    /// What a finding belongs to.
    public Passage passage(Finding finding) {
        return passages.stream()
                .filter(passage -> passage.text().equals(finding.text()))
                .findFirst()
                .orElseThrow();
    }

    /// The text with the neutral wording wherever these words were found.
    String without(String words) {
        return swapped(
                text(),
                checked.findings().stream()
                        .filter(finding -> finding.text().equals(words))
                        .toList());
    }

    /// @param found in the order of the text
    static String swapped(String text, List<Finding> found) {
        var then = new StringBuilder(text);
        for (var finding : found.reversed()) {
            var swap = Swap.of(text, finding);
            then.replace(swap.start(), swap.end(), swap.words());
        }
        return then.toString();
    }
}
