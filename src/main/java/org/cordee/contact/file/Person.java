package org.cordee.contact.file;

import java.util.List;

/// Somebody as a file tells of them, or as an address book tells a file.
///
/// Everything but the name is a set of details, so that two that are the same person are brought
/// together by union: nothing is lost, in whatever order it is done, and doing it again changes
/// nothing.
///
/// @param name as it is shown, in one line of at most [#LONGEST_NAME] code points, never empty
/// @param givenName empty where the file does not say
/// @param familyName empty where the file does not say
/// @param details in the order of the file, none twice
public record Person(String name, String givenName, String familyName, List<Detail> details) {
    public static final int LONGEST_NAME = 200;
}
