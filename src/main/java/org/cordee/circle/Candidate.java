package org.cordee.circle;

import java.time.Instant;
import java.util.List;
import org.cordee.current.MemberId;
import org.jspecify.annotations.Nullable;

/// Somebody at the door, as those in the circle read it.
///
/// @param inviter who asked them in; null for who knocks
/// @param presentedAt when they said what they bring and signed; null while they have not
/// @param level from their record, from 1 to 5; null where nothing is known
/// @param lowest the lowest level in the circle
public record Candidate(
        CandidacyId id,
        MemberId member,
        String name,
        String headline,
        @Nullable MemberId inviter,
        @Nullable String inviterName,
        String word,
        String brings,
        String seeks,
        @Nullable Instant presentedAt,
        @Nullable Integer level,
        @Nullable Integer lowest,
        @Nullable Integer highest,
        List<Said> said) {
    public Candidate {
        said = List.copyOf(said);
    }

    /// What one of the circle says of them. They never read it.
    ///
    /// @param counts whether it counts: not where the candidate, or somebody they vouched for, once
    ///   vouched for who says it
    public record Said(
            MemberId member,
            String name,
            Stance stance,
            String knows,
            String shares,
            String helps,
            boolean counts) {}

    Candidate with(List<Said> words) {
        return new Candidate(
                id,
                member,
                name,
                headline,
                inviter,
                inviterName,
                word,
                brings,
                seeks,
                presentedAt,
                level,
                lowest,
                highest,
                words);
    }

    /// How many words count.
    public long counting() {
        return said.stream().filter(one -> one.stance() == Stance.VOUCHES && one.counts()).count();
    }

    public @Nullable Said by(MemberId me) {
        return said.stream().filter(one -> one.member().equals(me)).findFirst().orElse(null);
    }
}
