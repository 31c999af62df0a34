package org.cordee.member.record;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cordee.attachment.Attachment;
import org.cordee.attachment.WhyNot;
import org.cordee.member.record.EntryForm.Reason;
import org.jspecify.annotations.Nullable;

/// The form of an entry; of one that is kept, also what proves it and who has seen that.
///
/// @param entry null for a new one
/// @param renewal how far one has come towards renewing it; null where nothing is asked
/// @param reminder what its end calls to mind now; null for nothing
/// @param peers whom one can ask
/// @param whyNot why a file is not taken; null where none was turned away
public record EntryView(
        @Nullable RecordEntry entry,
        EntryForm form,
        Map<EntryField, Reason> refusals,
        Norms norms,
        @Nullable Attachment file,
        List<Look> looks,
        List<Peer> peers,
        @Nullable Renewal renewal,
        @Nullable Reminder reminder,
        LocalDate today,
        @Nullable WhyNot whyNot) {

    public EntryView {
        refusals = Map.copyOf(refusals);
        looks = List.copyOf(looks);
        peers = List.copyOf(peers);
    }

    static EntryView fresh(
            EntryForm form, Map<EntryField, Reason> refusals, Norms norms, LocalDate today) {
        return new EntryView(
                null, form, refusals, norms, null, List.of(), List.of(), null, null, today, null);
    }

    EntryView with(EntryForm form, Map<EntryField, Reason> refusals) {
        return new EntryView(
                entry, form, refusals, norms, file, looks, peers, renewal, reminder, today, whyNot);
    }

    EntryView with(WhyNot whyNot) {
        return new EntryView(
                entry, form, refusals, norms, file, looks, peers, renewal, reminder, today, whyNot);
    }

    /// What to say beside a field; null where all is well with it.
    public @Nullable String why(EntryField field) {
        return Optional.ofNullable(refusals.get(field))
                .map(reason -> EntryWords.why(form.kind(), field, reason))
                .orElse(null);
    }

    /// Whether a steward was asked already.
    public boolean askedTheHouse() {
        return looks.stream().anyMatch(look -> look.asked() == null);
    }

    /// Those who were not asked yet.
    public List<Peer> others() {
        return peers.stream()
                .filter(peer ->
                        looks.stream().noneMatch(look -> peer.member().equals(look.asked())))
                .toList();
    }
}
