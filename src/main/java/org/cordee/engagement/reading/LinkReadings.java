package org.cordee.engagement.reading;

import java.time.Clock;
import java.util.List;
import org.cordee.engagement.stakeholder.Links;
import org.cordee.engagement.stakeholder.OpenedLink;
import org.cordee.vault.Vaults;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// How somebody answers a round by their link, and reads, changes and erases what they answered.
@Service
@Transactional
public class LinkReadings {
    private final LinkReadingRows rows;
    private final Links links;
    private final Vaults vaults;
    private final Clock clock;

    LinkReadings(LinkReadingRows rows, Links links, Vaults vaults, Clock clock) {
        this.rows = rows;
        this.links = links;
        this.vaults = vaults;
        this.clock = clock;
    }

    /// The rounds they were or are asked in, the latest first.
    public List<AskedRound> rounds(OpenedLink link) {
        return rows.rounds(link.hash(), clock.instant()).stream()
                .map(line ->
                        new AskedRound(
                                line.round(),
                                line.openedAt(),
                                line.untilAt(),
                                line.open(),
                                line.answeredAt(),
                                line.declined(),
                                own(link, line)))
                .toList();
    }

    /// The objectives they are asked about; none where the coach has told of none.
    public List<ShownObjective> objectives(OpenedLink link) {
        return ShownObjective.of(link.shown());
    }

    /// Answers, or answers otherwise, while the round is open.
    ///
    /// @param form one that fits
    /// @return false where the round is over
    public boolean answer(OpenedLink link, ReadingRoundId round, AnswerForm form) {
        var given = form.given();
        var sealed =
                vaults.seal(
                        link.engagement().value(),
                        Answers.place(round, link.stakeholder()),
                        given.bytes());
        var own = links.seal(link, Answers.own(round), given.texts());
        return rows.answer(link.hash(), round, sealed, own, clock.instant());
    }

    /// Would rather not this time: the coach is told so. What was answered in this round is gone.
    ///
    /// @return false where the round is over
    public boolean decline(OpenedLink link, ReadingRoundId round) {
        return rows.answer(link.hash(), round, null, null, clock.instant());
    }

    /// Everything they ever answered is gone, for the coach too.
    public void erase(OpenedLink link) {
        rows.erase(link.hash(), clock.instant());
    }

    private static @Nullable Given own(OpenedLink link, LinkReadingRows.Line line) {
        var own = line.own();
        return own == null ? null : Given.of(link.ring().read(Answers.own(line.round()), own));
    }
}
