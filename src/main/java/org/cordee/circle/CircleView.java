package org.cordee.circle;

import java.util.List;
import java.util.Map;
import org.cordee.circle.CircleForm.Reason;
import org.cordee.current.MemberId;
import org.jspecify.annotations.Nullable;

/// A circle as those in it read it.
///
/// @param shelved a few of what its members share in it
/// @param weather how what they share serves; null where there is nothing to tell
/// @param coming their next sessions
/// @param planned the common actions that are not over
/// @param said what one is saying of a candidate, where it was refused; null for nothing
/// @param part one's own part, where it was refused; null for nothing
public record CircleView(
        Circle circle,
        MemberId me,
        List<Companion> companions,
        CircleCharter charter,
        List<Candidate> candidates,
        List<CircleShelf.Shelved> shelved,
        Weather.@Nullable Told weather,
        List<CircleCalendar.Coming> coming,
        List<CircleAgenda.Planned> planned,
        @Nullable Refused<WordForm> said,
        @Nullable Refused<KnockForm> part) {

    /// A form that was not kept, and why.
    ///
    /// @param about the candidate it is about; null for oneself
    public record Refused<F>(@Nullable CandidacyId about, F form, Map<String, Reason> refusals) {}

    public boolean isHost() {
        return me.equals(circle.host());
    }

    public Companion own() {
        return companions.stream().filter(one -> one.member().equals(me)).findFirst().orElseThrow();
    }

    /// How many of those in it signed the charter as it stands.
    public long signed() {
        return companions.stream().filter(one -> one.signed() == charter.version()).count();
    }

    /// How many words a candidate needs.
    public int needed() {
        return circle.admission() == Admission.UNANIMITY
                ? companions.size()
                : Math.min(circle.vouchers(), companions.size());
    }

    public boolean isFull() {
        return companions.size() >= circle.most();
    }

    CircleView with(@Nullable Refused<WordForm> word, @Nullable Refused<KnockForm> own) {
        return new CircleView(
                circle,
                me,
                companions,
                charter,
                candidates,
                shelved,
                weather,
                coming,
                planned,
                word,
                own);
    }
}
