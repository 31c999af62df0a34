package org.cordee.giving.loop;

import java.util.List;

/// Gifts, each later than the one before, that leave somebody and come back to them, and pass
/// nobody twice.
///
/// @param gifts in the order of time; each is given by who received the one before
public record Loop(List<Gift> gifts) {
    public Loop {
        gifts = List.copyOf(gifts);
    }

    public int length() {
        return gifts.size();
    }
}
