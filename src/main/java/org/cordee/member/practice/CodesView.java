package org.cordee.member.practice;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cordee.member.practice.Practice.Code;

/// The codes of ethics of the house, which of them go together, and who said so.
///
/// @param rulings the latest first
public record CodesView(List<Code> codes, List<CodePair> pairs, List<CodeRuling> rulings) {

    /// Two that go together now.
    public record CodePair(Code one, Code other) {}

    /// What a steward said of two.
    ///
    /// @param by their name; empty for somebody who has gone
    public record CodeRuling(
            CodePair pair, boolean compatible, String why, String by, Instant at) {}

    public CodesView {
        codes = List.copyOf(codes);
        pairs = List.copyOf(pairs);
        rulings = List.copyOf(rulings);
    }

    /// By which two go together; none where they are the same text.
    public Optional<CodeRuling> of(CodePair pair) {
        return rulings.stream().filter(ruling -> ruling.pair().equals(pair)).findFirst();
    }
}
