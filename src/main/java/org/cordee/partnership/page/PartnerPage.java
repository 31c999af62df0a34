package org.cordee.partnership.page;

import java.time.LocalDate;
import java.util.List;
import org.cordee.partnership.signal.Living;
import org.cordee.partnership.signal.Showing;
import org.jspecify.annotations.Nullable;

/// The page of a partnership, as anyone may read it.
///
/// @param names of the parties, as each wants to be shown
/// @param since since when they say they work together
/// @param words what they do together, in their words
/// @param facadeFrom the day from which it stands for a façade, unless something happens before
/// @param toldOn when the parties were told so
/// @param evidence the months in which something of each sort happened
public record PartnerPage(
        String slug,
        List<String> names,
        LocalDate since,
        String words,
        LocalDate facadeFrom,
        @Nullable LocalDate toldOn,
        PageEvidence evidence) {

    public Showing showing(LocalDate today) {
        return showing(today, facadeFrom, toldOn);
    }

    /// Whether there is a page at its address on that day.
    boolean isShown(LocalDate today) {
        return isShown(today, facadeFrom, toldOn);
    }

    /// The same of a page of which no more is known.
    static boolean isShown(LocalDate today, LocalDate facadeFrom, @Nullable LocalDate toldOn) {
        return !(showing(today, facadeFrom, toldOn) instanceof Showing.Off);
    }

    private static Showing showing(
            LocalDate today, LocalDate facadeFrom, @Nullable LocalDate toldOn) {
        return Showing.on(
                today,
                today.isBefore(facadeFrom) ? Living.State.QUIET : Living.State.FACADE,
                toldOn);
    }
}
