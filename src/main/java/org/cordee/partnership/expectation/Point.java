package org.cordee.partnership.expectation;

import java.util.ArrayList;
import java.util.List;
import org.cordee.current.MemberId;
import org.cordee.round.Answer;

/// One line that one party wrote under one heading: what the parties go through together. Its place
/// names it, since nothing of it changes after the seal.
public record Point(Place place, String words) {
    /// The most points of one party under one heading; what comes after belongs to the last.
    static final int MOST = 200;

    /// Whose line, under which heading, and which.
    public record Place(MemberId author, Heading heading, int line) {
        /// As a button sends it.
        public String key() {
            return author.value() + "." + heading.key() + "." + line;
        }
    }

    /// The points of an answer: its lines, without the blank ones and the bullets.
    static List<Point> of(Answer answer, Heading heading) {
        var points = new ArrayList<Point>();
        for (var line : answer.words().split("\\R")) {
            var words = line.strip().replaceFirst("^[-–—•*]\\s+", "");
            if (!words.isEmpty() && points.size() < MOST) {
                points.add(new Point(new Place(answer.author(), heading, points.size()), words));
            } else if (!words.isEmpty()) {
                var last = points.removeLast();
                points.add(new Point(last.place(), last.words() + "\n" + words));
            }
        }
        return points;
    }
}
