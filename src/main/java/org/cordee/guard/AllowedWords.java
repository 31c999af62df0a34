package org.cordee.guard;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cordee.current.Ids;
import org.cordee.current.Viewer;
import org.cordee.guard.AllowedView.Refusal;
import org.cordee.web.NotFound;
import org.cordee.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The words of the trade that the guard lets pass for everybody: every member reads them, a
/// steward adds and takes back. They are read with each text, so that a change counts from the next
/// one on, wherever it is read.
@Service
@Transactional
class AllowedWords {
    private static final int LONGEST = 60;
    private static final int MOST_WORDS = 4;

    /// That stand at once.
    private static final int MOST = 500;

    /// On one page.
    private static final int SHOWN = 60;

    /// Of those taken back, on the first page.
    private static final int GONE = 20;

    private final AllowedRows rows;
    private final Clock clock;

    AllowedWords(AllowedRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /// @param after the last that was shown; null to begin
    @Transactional(readOnly = true)
    public AllowedView page(Viewer viewer, @Nullable UUID after) {
        var standing = rows.standing(after, SHOWN + 1);
        boolean more = standing.size() > SHOWN;
        return new AllowedView(
                more ? standing.subList(0, SHOWN) : standing,
                more,
                after == null ? rows.gone(GONE) : List.of(),
                viewer.steward(),
                "",
                null);
    }

    /// @return null where it was added
    /// @throws NotFound to who is no steward
    public @Nullable Refusal add(String word) {
        var tokens = Folding.tokens(word).stream().map(Folding.Token::folded).toList();
        var folded = tokens.stream().collect(Collectors.joining(" "));
        if (folded.length() < 2 || folded.chars().noneMatch(Character::isLetter)) {
            return Refusal.EMPTY;
        }
        if (Typed.length(word) > LONGEST || Typed.length(folded) > LONGEST) {
            return Refusal.TOO_LONG;
        }
        if (tokens.size() > MOST_WORDS) {
            return Refusal.TOO_MANY_WORDS;
        }
        var now = clock.instant();
        return switch (rows.add(Ids.at(now), word, folded, MOST, now)) {
            case "added" -> null;
            case "known" -> Refusal.KNOWN;
            case "enough" -> Refusal.ENOUGH;
            default -> throw new NotFound();
        };
    }

    /// Whether it stood until now.
    public boolean remove(UUID id) {
        return rows.remove(id, clock.instant());
    }
}
