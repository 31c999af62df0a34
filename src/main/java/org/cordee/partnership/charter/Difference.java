package org.cordee.partnership.charter;

import com.github.difflib.DiffUtils;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// How a wording differs from another, word by word, as a person reads it.
///
/// @param pieces in reading order: without the added ones they are the words before, without the
///   removed ones the words after
public record Difference(List<Piece> pieces) {
    /// Beyond this many changes a text reads better whole, before and after.
    static final int MOST_CHANGES = 40;

    /// A word with the punctuation that clings to it, or the space between two.
    private static final Pattern WORD = Pattern.compile("\\n|[^\\S\\n]+|\\S+");

    public sealed interface Piece {
        String words();

        record Kept(String words) implements Piece {}

        record Added(String words) implements Piece {}

        record Removed(String words) implements Piece {}
    }

    public static Difference between(String before, String after) {
        var old = WORD.matcher(before).results().map(match -> match.group()).toList();
        var fresh = WORD.matcher(after).results().map(match -> match.group()).toList();
        var pieces = new ArrayList<Piece>();
        var changes = 0;
        var kept = new StringBuilder();
        var removed = new StringBuilder();
        var added = new StringBuilder();
        var at = 0;
        for (var delta : DiffUtils.diff(old, fresh).getDeltas()) {
            var source = delta.getSource();
            var between = String.join("", old.subList(at, source.getPosition()));
            // A lone space between two changes would cut one sentence into shreds.
            if (!between.isBlank() || kept.isEmpty() && removed.isEmpty() && added.isEmpty()) {
                changes += flush(pieces, kept, removed, added);
                kept.append(between);
            } else {
                removed.append(between);
                added.append(between);
            }
            removed.append(String.join("", source.getLines()));
            added.append(String.join("", delta.getTarget().getLines()));
            at = source.getPosition() + source.size();
        }
        changes += flush(pieces, kept, removed, added);
        kept.append(String.join("", old.subList(at, old.size())));
        flush(pieces, kept, removed, added);
        return new Difference(changes > MOST_CHANGES ? whole(before, after) : List.copyOf(pieces));
    }

    private static List<Piece> whole(String before, String after) {
        return List.of(new Piece.Removed(before), new Piece.Added(after));
    }

    private static int flush(
            List<Piece> pieces, StringBuilder kept, StringBuilder removed, StringBuilder added) {
        var changed = !removed.isEmpty() || !added.isEmpty() ? 1 : 0;
        if (!kept.isEmpty()) {
            pieces.add(new Piece.Kept(kept.toString()));
        }
        if (!removed.isEmpty()) {
            pieces.add(new Piece.Removed(removed.toString()));
        }
        if (!added.isEmpty()) {
            pieces.add(new Piece.Added(added.toString()));
        }
        kept.setLength(0);
        removed.setLength(0);
        added.setLength(0);
        return changed;
    }
}
