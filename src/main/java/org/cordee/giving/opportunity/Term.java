package org.cordee.giving.opportunity;

/// A word as it is compared: by its stem in French or by its stem in English, whichever meets.
///
/// @param word as it was written
public record Term(String word, String french, String english) {
    boolean meets(Term other) {
        return french.equals(other.french) || english.equals(other.english);
    }
}
