package org.cordee.member.record;

import java.time.LocalDate;
import java.util.List;

/// One's own record, section by section.
///
/// @param years supervision beside practice, the latest year first
/// @param waiting how many ask for a look at theirs
public record RecordView(
        List<Section> sections, List<SupervisionYear> years, int waiting, LocalDate today) {

    /// The latest of a section.
    ///
    /// @param count how many there are of them
    public record Section(EntryKind kind, List<EntryStanding> entries, int count) {
        public Section {
            entries = List.copyOf(entries);
        }
    }

    public RecordView {
        sections = List.copyOf(sections);
        years = List.copyOf(years);
    }

    public boolean isNew() {
        return sections.stream().allMatch(section -> section.count() == 0);
    }
}
