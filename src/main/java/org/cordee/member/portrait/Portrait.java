package org.cordee.member.portrait;

import java.util.List;
import java.util.Locale;
import org.cordee.member.practice.Practice.Choice;
import org.cordee.member.practice.Practice.Code;
import org.cordee.member.skill.Taxonomy;

/// What one reader reads of somebody: these lines, and no others.
///
/// @param codes to name the codes that were signed
/// @param choices to name clienteles, zones and services
public record Portrait(List<Line> lines, Taxonomy skills, List<Code> codes, List<Choice> choices) {
    public Portrait {
        lines = List.copyOf(lines);
    }

    public boolean isNothing() {
        return lines.isEmpty();
    }

    public List<Line> of(Aspect aspect) {
        return lines.stream().filter(line -> line.aspect().equals(aspect.key())).toList();
    }

    public List<Line> of(Aspect aspect, String kind) {
        return of(aspect).stream().filter(line -> line.kind().equals(kind)).toList();
    }

    public List<Line> needs() {
        return lines.stream().filter(line -> line.aspect().equals("needs")).toList();
    }

    public boolean has(Aspect aspect) {
        return !of(aspect).isEmpty();
    }

    /// Its words, or nothing.
    public String words(Aspect aspect, String kind) {
        return of(aspect, kind).stream().map(Line::words).findFirst().orElse("");
    }

    /// Its number; 0 where there is none.
    public int number(Aspect aspect, String kind) {
        return of(aspect, kind).stream().map(Line::number).findFirst().orElse(0);
    }

    /// What a pick from a short list is called.
    public String choice(String kind, String key, Locale language) {
        return choices.stream()
                .filter(choice -> choice.kind().key().equals(kind) && choice.key().equals(key))
                .map(choice -> choice.in(language))
                .findFirst()
                .orElse(key);
    }

    public String name() {
        return words(Aspect.CARD, "name");
    }
}
