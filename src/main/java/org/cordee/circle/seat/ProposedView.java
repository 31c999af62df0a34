package org.cordee.circle.seat;

import java.util.List;
import java.util.Locale;

/// A circle that is proposed to somebody, with whom and why, and why not another.
///
/// @param additions what each would add, by person
/// @param elsewhere the others that were proposed at the same time, the nearest first
public record ProposedView(
        ProposedCircle circle,
        List<Fellow> fellows,
        List<Addition> additions,
        List<Elsewhere> elsewhere) {
    public String state() {
        return circle.stage().name().toLowerCase(Locale.ROOT);
    }

    /// Those with whom the member would, once all is open.
    public List<String> interested() {
        return fellows.stream().filter(Fellow::wanted).map(Fellow::name).toList();
    }

    public List<Addition> of(Fellow fellow, boolean serves) {
        return additions.stream()
                .filter(one -> one.member().equals(fellow.member()) && one.serves() == serves)
                .toList();
    }
}
