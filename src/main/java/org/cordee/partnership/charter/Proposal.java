package org.cordee.partnership.charter;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cordee.current.MemberId;
import org.jspecify.annotations.Nullable;

/// Another wording of one or more sections, by one party.
///
/// @param base the version it was written upon; 0 before the first
/// @param word what its author says beside it; empty where nothing
/// @param changes the sections it words otherwise
/// @param acceptances of what it makes upon each version it met, in the order of time
public record Proposal(
        ProposalId id,
        MemberId author,
        String authorName,
        int base,
        @Nullable Answered answers,
        String word,
        Instant proposedAt,
        @Nullable Closing closing,
        Map<Section, String> changes,
        List<Acceptance> acceptances) {

    /// The longest word beside a proposal, in code points.
    public static final int LONGEST_WORD = 1000;

    /// The proposal that this one answers, and what it words otherwise.
    public record Answered(ProposalId id, String authorName, Map<Section, String> changes) {}

    /// When and how it ended.
    public record Closing(Instant at, Outcome outcome) {}

    public enum Outcome {
        IN_FORCE,
        WITHDRAWN,
        /// A version in force says all that it wanted to say.
        OVERTAKEN;

        static Outcome of(String key) {
            return valueOf(key.toUpperCase(Locale.ROOT));
        }
    }

    @Nullable ProposalId answeredId() {
        return answers == null ? null : answers.id();
    }

    /// The same, with what was read apart.
    ///
    /// @param all the changes of each proposal, by its id
    Proposal with(Map<ProposalId, Map<Section, String>> all, List<Acceptance> given) {
        return new Proposal(
                id,
                author,
                authorName,
                base,
                answers == null
                        ? null
                        : new Answered(
                                answers.id(),
                                answers.authorName(),
                                all.getOrDefault(answers.id(), Map.of())),
                word,
                proposedAt,
                closing,
                all.getOrDefault(id, Map.of()),
                given);
    }

    public boolean isOpen() {
        return closing == null;
    }

    /// The version it was read upon last: for one that came into force, the one it followed.
    int lastBase() {
        return acceptances.stream().mapToInt(Acceptance::base).max().orElse(base);
    }

    /// What somebody accepted of it upon a version, if they did.
    public @Nullable Acceptance acceptance(MemberId member, int upon) {
        return acceptances.stream()
                .filter(acceptance ->
                        acceptance.member().equals(member) && acceptance.base() == upon)
                .findAny()
                .orElse(null);
    }

    /// Whether somebody accepted what it made upon an earlier version: that no longer counts.
    public boolean fell(MemberId member, int upon) {
        return acceptance(member, upon) == null
                && acceptances.stream().anyMatch(given -> given.member().equals(member));
    }
}
