package org.cordee.giving.opportunity;

import java.util.List;
import java.util.Set;
import org.cordee.current.MemberId;

/// One line of somebody's profile, of their needs or of one's watch for them.
///
/// @param words as they stand there
/// @param terms of which it is made
/// @param skills that it is about
public record Said(
        MemberId member, Field field, String words, List<Term> terms, Set<String> skills) {
    public Said {
        terms = List.copyOf(terms);
        skills = Set.copyOf(skills);
    }
}
