package org.cordee.contact.file;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The parts of a name as a file gives them, and the name that they make.
final class NameParts {
    private static final Set<String> TITLES =
            Set.of(
                    "m",
                    "mr",
                    "mrs",
                    "ms",
                    "mme",
                    "mmes",
                    "mm",
                    "mlle",
                    "mle",
                    "miss",
                    "mx",
                    "dr",
                    "pr",
                    "prof",
                    "professeur",
                    "professor",
                    "docteur",
                    "doctor",
                    "me",
                    "maitre",
                    "sir",
                    "madame",
                    "monsieur",
                    "mademoiselle",
                    "herr",
                    "frau",
                    "sr",
                    "sra",
                    "sig",
                    "dott",
                    "ing",
                    "rev",
                    "phd",
                    "mba");

    private String full = "";
    private final List<String> given = new ArrayList<>();
    private final List<String> middle = new ArrayList<>();
    private final List<String> family = new ArrayList<>();
    private final List<String> prefix = new ArrayList<>();
    private final List<String> suffix = new ArrayList<>();
    private final List<String> nameOrFamily = new ArrayList<>();
    private final List<String> nameOrGiven = new ArrayList<>();
    private final List<String> shown = new ArrayList<>();

    void add(Meaning meaning, String part) {
        switch (meaning) {
            case NAME -> full(part);
            case GIVEN -> given.add(part);
            case MIDDLE -> middle.add(part);
            case FAMILY -> family.add(part);
            case PREFIX -> prefix.add(part);
            case SUFFIX -> suffix.add(part);
            case NAME_OR_FAMILY -> nameOrFamily.add(part);
            case NAME_OR_GIVEN -> nameOrGiven.add(part);
            case SHOWN_AS -> shown.add(part);
            default -> throw new IllegalArgumentException("No part of a name: " + meaning);
        }
    }

    static boolean isTitle(String text) {
        var words = Folded.words(text);
        return !words.isEmpty() && TITLES.containsAll(words);
    }

    /// Gives each part whose column may hold two things the one that the others leave to it.
    void settle() {
        for (var part : nameOrGiven) {
            if (family.isEmpty() && nameOrFamily.isEmpty()) full(part);
            else given.add(part);
        }
        for (var part : nameOrFamily) {
            var isWhole = given.isEmpty() || holdsGiven(part);
            if (isWhole) full(part);
            else family.add(part);
        }
        nameOrGiven.clear();
        nameOrFamily.clear();
        // A whole name that stands where only the family name should tells nothing of either.
        if (given.isEmpty() && !full.isEmpty() && full.indexOf(' ') > 0 && family().equals(full)) {
            family.clear();
        }
    }

    /// Empty where no part says it.
    String name() {
        return full.isEmpty() ? composed() : full;
    }

    String given() {
        return String.join(" ", given);
    }

    String family() {
        return String.join(" ", family);
    }

    /// How others show them, first as far as it goes.
    List<String> shown() {
        return shown;
    }

    /// The name with all its parts, where the one that is shown leaves some out that stand nowhere
    /// else; else empty.
    String unsaid() {
        var parts = Stream.of(prefix, middle, suffix).flatMap(List::stream);
        var isSaid = full.isEmpty() || parts.allMatch(part -> isWithin(part, full));
        return isSaid ? "" : composed();
    }

    /// Whether every word of it is in the name or in its parts.
    boolean knows(String text) {
        return isWithin(text, name() + " " + composed())
                || Folded.key(text).equals(initials()) && !initials().isEmpty();
    }

    private void full(String name) {
        if (full.isEmpty()) full = name;
        else if (!name.equals(full)) shown.add(name);
    }

    private boolean holdsGiven(String part) {
        var words = Folded.words(part);
        var others = Folded.words(given());
        return !others.isEmpty() && words.size() > others.size() && words.containsAll(others);
    }

    private String composed() {
        return Stream.of(prefix, given, middle, family, suffix)
                .flatMap(List::stream)
                .collect(Collectors.joining(" "));
    }

    private String initials() {
        return Stream.of(given, middle, family)
                .flatMap(List::stream)
                .flatMap(part -> Folded.words(part).stream())
                .map(word -> word.substring(0, 1))
                .collect(Collectors.joining());
    }

    private static boolean isWithin(String part, String whole) {
        var words = new HashSet<>(Folded.words(part));
        return words.isEmpty() ? whole.contains(part) : Folded.words(whole).containsAll(words);
    }
}
