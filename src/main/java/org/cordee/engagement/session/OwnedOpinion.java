package org.cordee.engagement.session;

/// An opinion, and whose it is: it has no place in a note without.
public record OwnedOpinion(String words, String whose) {
    static final OwnedOpinion NONE = new OwnedOpinion("", "");

    boolean isEmpty() {
        return words.isEmpty() && whose.isEmpty();
    }
}
