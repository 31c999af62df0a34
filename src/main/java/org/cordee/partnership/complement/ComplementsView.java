package org.cordee.partnership.complement;

import java.util.List;
import java.util.UUID;
import org.cordee.current.MemberId;
import org.cordee.partnership.Partnership;
import org.jspecify.annotations.Nullable;

/// What a party finds on the page of complementarities.
///
/// @param own what one may bring, and what one has brought
/// @param items what all who are here have brought
/// @param proposed links that the common words suggest and nobody has made
/// @param unseenBy who came since one brought something, and does not see it
public record ComplementsView(
        Partnership room,
        MemberId me,
        List<Own> own,
        List<BroughtItem> items,
        List<Zone> zones,
        List<Proposed> proposed,
        List<String> unseenBy) {

    /// A line of one's profile, or one that was and is still brought.
    ///
    /// @param key as a box sends it
    /// @param skill the key of what it is about; null where words are all there is
    public record Own(
            String key,
            BroughtItem.Kind kind,
            String words,
            @Nullable String skill,
            boolean brought) {}

    public String name(MemberId member) {
        return room.present().stream()
                .filter(party -> party.member().equals(member))
                .map(Partnership.Party::name)
                .findFirst()
                .orElse("");
    }

    public BroughtItem item(UUID id) {
        return items.stream().filter(item -> item.id().equals(id)).findFirst().orElseThrow();
    }

    /// For `data-state`.
    public String state() {
        return items.isEmpty() ? "empty" : "brought";
    }
}
