package org.cordee.engagement.link;

import java.util.List;
import org.cordee.engagement.reading.AnswerForm;
import org.cordee.engagement.reading.AskedRound;
import org.cordee.engagement.reading.Given;
import org.cordee.engagement.reading.ShownObjective;
import org.cordee.engagement.report.LinkReports;
import org.cordee.engagement.stakeholder.OpenedLink;
import org.jspecify.annotations.Nullable;

/// The page of a link.
///
/// @param token as it stands in the address
/// @param rounds those they were or are asked in, the latest first
/// @param form the answer as it was set
/// @param refused whether something was missing in it
public record LinkView(
        String token,
        OpenedLink link,
        List<AskedRound> rounds,
        List<ShownObjective> objectives,
        AnswerForm form,
        boolean refused) {
    public LinkView {
        rounds = List.copyOf(rounds);
        objectives = List.copyOf(objectives);
    }

    public String address() {
        return "/s/" + token;
    }

    /// The round in which an answer is awaited, or can still be changed.
    public @Nullable AskedRound open() {
        return rounds.stream().filter(AskedRound::open).findFirst().orElse(null);
    }

    /// Whether nothing was said yet in the round that is open.
    public boolean isAwaited() {
        var open = open();
        return open != null && open.answeredAt() == null;
    }

    /// The rounds in which they answered, as this link reads them: the earliest first.
    public List<AskedRound> own() {
        return rounds.reversed().stream().filter(round -> round.own() != null).toList();
    }

    /// What one answered in a round of [#own].
    public static Given of(AskedRound round) {
        var own = round.own();
        if (own == null) {
            throw new IllegalArgumentException("a round without an answer");
        }
        return own;
    }

    /// Whether they once answered what this link does not read.
    public boolean isElsewhere() {
        return rounds.stream()
                .anyMatch(round ->
                        round.answeredAt() != null && !round.declined() && round.own() == null);
    }

    /// Whether they write or read what goes to the sponsor.
    public boolean hasReport() {
        return holdsThePen() || LinkReports.isRead(link);
    }

    public boolean holdsThePen() {
        return LinkReports.holdsThePen(link);
    }

    /// Whether they are a party to the contract that was proposed.
    public boolean hasContract() {
        return ShownContract.of(link, null).isPresent();
    }

    public String state() {
        return refused
                ? "unfit"
                : link.over()
                        ? "over"
                        : isAwaited() ? "asked" : rounds.isEmpty() ? "quiet" : "said";
    }
}
