package org.cordee;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.StringTokenizer;
import org.cordee.circle.grouping.Gathering;
import org.cordee.circle.grouping.Gathering.Bounds;

/// Who is to be grouped, as the instances of MDGPLIB are written: a line `people groups ss|ds` with
/// the fewest and the most of each group behind, and a line `one other distance` for each two.
final class GatheringFile {
    private static final List<String> KINDS = List.of("ss", "ds");
    private static final int PAIR = 3;

    private final String file;
    private final BufferedReader lines;
    private long line;

    private GatheringFile(String file, InputStream input) {
        this.file = file;
        // Nothing but digits, blanks and two words may stand there: any other byte is bad anyhow.
        lines = new BufferedReader(new InputStreamReader(input, StandardCharsets.ISO_8859_1));
    }

    /// @param file what to call it when something is wrong with it
    static Gathering read(String file, InputStream input) throws IOException, BadInput {
        return new GatheringFile(file, input).read();
    }

    private Gathering read() throws IOException, BadInput {
        var head = next();
        if (head.isEmpty()) {
            throw bad("people, groups and ss or ds are missing");
        }
        var people = whole(head, 0, "people", 1, Gathering.MOST);
        var groups = whole(head, 1, "groups", 1, people);
        var kind = head.size() > 2 ? head.get(2) : "";
        if (!KINDS.contains(kind)) {
            throw bad("neither ss nor ds: " + kind);
        }
        var bounds = bounds(head.subList(PAIR, head.size()), groups, people);
        return Gathering.of(distances(people), bounds);
    }

    private List<Bounds> bounds(List<String> words, int groups, int people) throws BadInput {
        if (words.size() != 2 * groups) {
            throw bad(
                    "%d groups have %d bounds, here are %d"
                            .formatted(groups, 2 * groups, words.size()));
        }
        var bounds = new ArrayList<Bounds>(groups);
        for (int group = 0; group < groups; group++) {
            var fewest = whole(words, 2 * group, "a fewest", 0, Integer.MAX_VALUE);
            bounds.add(
                    new Bounds(
                            fewest,
                            whole(words, 2 * group + 1, "a most", fewest, Integer.MAX_VALUE)));
        }
        if (!Gathering.holds(people, bounds)) {
            throw bad("groups of these sizes cannot hold %d people".formatted(people));
        }
        return bounds;
    }

    private double[][] distances(int people) throws IOException, BadInput {
        var distances = new double[people][people];
        for (var row : distances) {
            Arrays.fill(row, Double.NaN);
        }
        var missing = (long) people * (people - 1) / 2;
        for (var words = next(); !words.isEmpty(); words = next()) {
            if (words.size() != PAIR) {
                throw bad("one, other, distance are 3 words, here are " + words.size());
            }
            var one = whole(words, 0, "one", 0, people - 1);
            var other = whole(words, 1, "other", 0, people - 1);
            if (one == other) {
                throw bad("nobody is apart from themselves: " + one);
            }
            if (!Double.isNaN(distances[one][other])) {
                throw bad("the distance of %d and %d is there before".formatted(one, other));
            }
            distances[one][other] = distance(words.get(2));
            distances[other][one] = distances[one][other];
            missing--;
        }
        if (missing > 0) {
            throw bad("the distances of %d pairs are missing".formatted(missing));
        }
        for (int one = 0; one < people; one++) {
            distances[one][one] = 0;
        }
        return distances;
    }

    /// The words of the next line that has any; none at the end.
    private List<String> next() throws IOException {
        for (var text = lines.readLine(); text != null; text = lines.readLine()) {
            line++;
            var tokens = new StringTokenizer(text);
            if (tokens.hasMoreTokens()) {
                var words = new ArrayList<String>(PAIR);
                while (tokens.hasMoreTokens()) {
                    words.add(tokens.nextToken());
                }
                return words;
            }
        }
        return List.of();
    }

    private int whole(List<String> words, int place, String what, int least, int most)
            throws BadInput {
        var text = place < words.size() ? words.get(place) : "";
        try {
            var number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw bad(what + " is no whole number: " + text);
        }
        throw bad(
                most == Integer.MAX_VALUE
                        ? "%s is below %d: %s".formatted(what, least, text)
                        : "%s lies outside %d to %d: %s".formatted(what, least, most, text));
    }

    private double distance(String text) throws BadInput {
        try {
            var distance = Double.parseDouble(text);
            if (Double.isFinite(distance)) {
                return distance;
            }
        } catch (NumberFormatException e) {
            throw bad("distance is no number: " + text);
        }
        throw bad("distance is no number: " + text);
    }

    private BadInput bad(String reason) {
        return new BadInput(file, Math.max(1, line), reason);
    }
}
