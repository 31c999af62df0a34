package org.cordee.partnership.charter;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cordee.current.MemberId;
import org.cordee.partnership.expectation.Expectations;
import org.cordee.partnership.expectation.Heading;
import org.cordee.partnership.expectation.Point;
import org.cordee.round.RoundId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PointRows {
    private final JdbcClient db;

    PointRows(JdbcClient db) {
        this.db = db;
    }

    /// The points of a round that proposals have taken in, those withdrawn apart.
    Set<Point.Place> taken(RoundId round) {
        return new HashSet<>(
                db.sql(
                                """
                                select c.author, c.heading, c.line
                                  from charter_point c join charter_proposal p on p.id = c.proposal
                                 where c.round = ? and p.outcome is distinct from 'withdrawn'
                                """)
                        .param(round.value())
                        .query((row, _) ->
                                new Point.Place(
                                        new MemberId(row.getObject("author", UUID.class)),
                                        Heading.of(row.getString("heading")),
                                        row.getInt("line")))
                        .list());
    }

    void take(ProposalId proposal, List<Expectations.Shared> points) {
        db.sql(
                        """
                        insert into charter_point (proposal, round, author, heading, line)
                        select ?, round, author, heading, line
                          from unnest(?::uuid[], ?::uuid[], ?::text[], ?::int[]) p(round, author, heading, line)
                        """)
                .params(
                        List.of(
                                proposal.value(),
                                points.stream().map(p -> p.round().value()).toArray(UUID[]::new),
                                points.stream()
                                        .map(p -> p.point().place().author().value())
                                        .toArray(UUID[]::new),
                                points.stream()
                                        .map(p -> p.point().place().heading().key())
                                        .toArray(String[]::new),
                                points.stream()
                                        .map(p -> p.point().place().line())
                                        .toArray(Integer[]::new)))
                .update();
    }
}
