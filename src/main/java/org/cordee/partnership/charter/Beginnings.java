package org.cordee.partnership.charter;

import java.util.EnumMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordee.current.Viewer;
import org.cordee.partnership.PartnershipId;
import org.cordee.partnership.expectation.Expectations.Shared;
import org.cordee.web.NotFound;
import org.springframework.stereotype.Component;

/// From where a proposal starts.
@Component
class Beginnings {
    private final CharterRows rows;
    private final SharedPoints points;

    Beginnings(CharterRows rows, SharedPoints points) {
        this.rows = rows;
        this.points = points;
    }

    /// What the fields hold before anybody has typed: the version in force, with the wording that
    /// is answered laid over it, and the shared points.
    Charter of(Viewer viewer, Writing writing) {
        var inForce = rows.sections(writing.room(), writing.base());
        var start = writing.base() == 0 ? StartingWords.in(viewer.locale()) : inForce;
        if (writing.answering() != null) {
            var answered =
                    rows.proposal(writing.room(), writing.answering()).orElseThrow(NotFound::new);
            start = inForce.with(answered.changes());
        }
        return writing.fromPoints()
                ? withPoints(start, points.offered(viewer.id(), writing.room()))
                : start;
    }

    private static Charter withPoints(Charter start, List<Shared> points) {
        var changes = new EnumMap<Section, String>(Section.class);
        points.stream()
                .collect(Collectors.groupingBy(SharedPoints::section))
                .forEach((section, shared) ->
                        changes.put(
                                section,
                                Charter.canonical(
                                        Stream.concat(
                                                        Stream.of(start.words(section))
                                                                .filter(words -> !words.isEmpty()),
                                                        shared.stream().map(SharedPoints::line))
                                                .collect(Collectors.joining("\n")))));
        return start.with(changes);
    }

    /// The number of the version that one reads as in force; 0 where there is none.
    int number(PartnershipId room) {
        return rows.versions(room, Integer.MAX_VALUE, 1).stream()
                .mapToInt(Version::number)
                .max()
                .orElse(0);
    }
}
