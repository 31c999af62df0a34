package org.cordee.member.items;

import java.util.Optional;
import java.util.stream.Stream;
import org.cordee.web.Words;

/// The four lists of a profile.
public enum ItemList {
    OFFERS("offers", "offer"),
    SEARCHES("searches", "search"),
    STRENGTHS("strengths", "strength"),
    WEAK_SPOTS("weak-spots", "weak_spot");

    private final String path;
    private final String kind;

    ItemList(String path, String kind) {
        this.path = path;
        this.kind = kind;
    }

    static Optional<ItemList> at(String path) {
        return Stream.of(values()).filter(list -> list.path.equals(path)).findFirst();
    }

    /// As it stands in addresses.
    public String path() {
        return path;
    }

    /// As it stands in rows.
    String kind() {
        return kind;
    }

    /// Whether its items weigh: how well one does it, or how much one looks for it.
    public boolean isWeighed() {
        return this == OFFERS || this == SEARCHES;
    }

    public String title() {
        return switch (this) {
            case OFFERS -> Words.say("profile.offers");
            case SEARCHES -> Words.say("profile.searches");
            case STRENGTHS -> Words.say("profile.strengths");
            case WEAK_SPOTS -> Words.say("profile.weak-spots");
        };
    }

    public String lede() {
        return switch (this) {
            case OFFERS -> Words.say("profile.offers.lede");
            case SEARCHES -> Words.say("profile.searches.lede");
            case STRENGTHS -> Words.say("profile.strengths.lede");
            case WEAK_SPOTS -> Words.say("profile.weak-spots.lede");
        };
    }
}
