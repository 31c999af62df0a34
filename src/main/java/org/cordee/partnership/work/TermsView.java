package org.cordee.partnership.work;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.cordee.current.MemberId;
import org.cordee.partnership.Partnership;
import org.cordee.partnership.agreement.Agreement;
import org.cordee.partnership.agreement.AgreementId;
import org.jspecify.annotations.Nullable;

/// What a party finds on the page of the terms.
public record TermsView(Partnership room, MemberId me, List<Line> standing, List<Line> proposed) {

    /// Terms in force or proposed.
    ///
    /// @param told that the client was told; null where it is not noted
    public record Line(Agreement agreement, Terms terms, @Nullable Told told) {}

    public boolean inside() {
        return room.has(me);
    }

    /// How many proposals wait for one's own answer.
    public long yours() {
        return inside()
                ? proposed.stream().filter(line -> line.agreement().voice(me).isEmpty()).count()
                : 0;
    }

    Optional<Line> standing(UUID subject) {
        return standing.stream()
                .filter(line -> line.agreement().subject().equals(subject))
                .findFirst();
    }

    boolean holds(@Nullable AgreementId id) {
        return Stream.concat(standing.stream(), proposed.stream())
                .anyMatch(line -> line.agreement().id().equals(id));
    }

    /// For `data-state`.
    public String state() {
        return !proposed.isEmpty() ? "proposed" : standing.isEmpty() ? "none" : "in-force";
    }
}
