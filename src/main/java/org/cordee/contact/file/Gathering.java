package org.cordee.contact.file;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.cordee.contact.file.Row.About;
import org.cordee.contact.file.Row.Reason;
import org.cordee.contact.file.Row.Refused;
import org.cordee.contact.file.Row.Remark;
import org.cordee.contact.file.Row.Taken;
import org.cordee.web.Typed;

/// What one row tells of somebody, brought together: each value goes into the name, becomes a
/// detail or a remark. None goes nowhere.
final class Gathering {
    static final int MOST_DETAILS = 200;
    private static final int LONGEST_EXCERPT = 80;

    private static final Set<String> NOT_SAID = Set.of("mycontacts", "starred");

    private final String region;
    private final NameParts names = new NameParts();
    private final Set<Detail> details = new LinkedHashSet<>();
    private final Set<Remark> remarks = new LinkedHashSet<>();
    private boolean isTooMuch;

    Gathering(String region) {
        this.region = region;
    }

    /// @param title what the file calls it
    void take(Meaning meaning, String title, String value) {
        if (isTooMuch || value.isEmpty()) return;
        var line = isLeft(meaning) ? excerpt(value) : Typed.line(value);
        if (line.isEmpty()) return;
        switch (meaning) {
            case NAME,
                    GIVEN,
                    MIDDLE,
                    FAMILY,
                    PREFIX,
                    SUFFIX,
                    NAME_OR_FAMILY,
                    NAME_OR_GIVEN,
                    SHOWN_AS ->
                    names.add(meaning, line);
            case PREFIX_OR_ROLE -> {
                if (NameParts.isTitle(line)) names.add(Meaning.PREFIX, line);
                else add(Kind.ROLE, line);
            }
            case ALSO -> add(Kind.ALSO, line);
            case ORGANISATION -> add(Kind.ORGANISATION, line);
            case ROLE -> add(Kind.ROLE, line);
            case LABEL -> label(line);
            case EMAIL -> email(value);
            case PHONE -> phone(value);
            case WEBSITE -> website(line);
            case PERHAPS_EMAIL -> {
                if (line.indexOf('@') < 0) fact(title, value);
                else email(value);
            }
            case PERHAPS_PHONE -> {
                if (PhoneNumber.looksLikeOne(line)) phone(value);
                else fact(title, value);
            }
            case PERHAPS_WEBSITE -> {
                if (WebAddress.in(line).isEmpty()) fact(title, value);
                else website(line);
            }
            case SINCE ->
                    Day.of(line)
                            .ifPresentOrElse(
                                    day -> add(Kind.SINCE, day.toString()),
                                    () -> fact(title, value));
            case NOTE -> note(value);
            case FACT, NAME_OF_FACT -> fact(title, value);
            case BIRTHDAY -> leave(About.BIRTHDAY);
            case PHOTO -> leave(About.PHOTO);
            case POSTAL_ADDRESS -> {
                if (MailAddress.of(line).isPresent()) email(value);
                else leave(About.POSTAL_ADDRESS);
            }
            case OTHER -> leave(About.OTHER);
            case UNREAD -> {}
        }
    }

    /// @param beginning of the row, as it stands in the file: asked for where it is refused
    Row row(int line, Supplier<String> beginning) {
        names.settle();
        names.shown().forEach(this::shown);
        if (!names.unsaid().isEmpty()) add(Kind.ALSO, names.unsaid());
        var name = name();
        var refusal = refusal(name);
        return refusal.isPresent()
                ? new Refused(line, refusal.get(), excerpt(beginning.get()))
                : new Taken(
                        line,
                        new Person(name, names.given(), names.family(), List.copyOf(details)),
                        List.copyOf(remarks));
    }

    static String excerpt(String beginning) {
        var few = beginning.substring(0, Math.min(beginning.length(), 20 * LONGEST_EXCERPT));
        var line = Typed.line(few);
        var end = line.offsetByCodePoints(0, Math.min(LONGEST_EXCERPT, Typed.length(line)));
        return Typed.line(line.substring(0, end));
    }

    private Optional<Reason> refusal(String name) {
        var parts = Stream.of(name, names.given(), names.family()).toList();
        if (parts.stream().anyMatch(part -> part.indexOf('\ufffd') >= 0)) {
            return Optional.of(Reason.LOST_LETTERS);
        }
        if (isTooMuch || parts.stream().anyMatch(Gathering::isTooLongForName)) {
            return Optional.of(Reason.TOO_LONG);
        }
        if (!name.isEmpty()) return Optional.empty();
        var isOdd = remarks.stream().anyMatch(remark -> remark.about() == About.ODD_EMAIL);
        return Optional.of(isOdd ? Reason.EMAIL : Reason.NOBODY);
    }

    private static boolean isTooLongForName(String part) {
        return Typed.length(part) > Person.LONGEST_NAME;
    }

    /// Somebody without a name is called as they are reached.
    private String name() {
        if (!names.name().isEmpty()) return names.name();
        return Stream.of(Kind.ALSO, Kind.EMAIL, Kind.ORGANISATION, Kind.PHONE, Kind.WEBSITE)
                .flatMap(kind -> details.stream().filter(detail -> detail.kind() == kind))
                .map(Detail::value)
                .findFirst()
                .orElse("");
    }

    /// Groups that every address book of Google has are no words of anybody's.
    private void label(String line) {
        var isOfGoogle = line.startsWith("* ");
        var label = isOfGoogle ? line.substring(2).strip() : line;
        var isEverybody =
                label.equals("myContacts") || isOfGoogle && NOT_SAID.contains(Folded.key(label));
        if (!isEverybody) add(Kind.LABEL, label);
    }

    /// Pictures are long.
    private static boolean isLeft(Meaning meaning) {
        return meaning == Meaning.PHOTO || meaning == Meaning.OTHER || meaning == Meaning.UNREAD;
    }

    private void shown(String text) {
        var open = text.lastIndexOf('(');
        var inside = open < 0 ? "" : text.substring(open + 1).replace(")", "");
        var isTold = open > 0 && isAddressOfTheirs(inside);
        var bare = isTold ? text.substring(0, open).strip() : text;
        if (isAddressOfTheirs(bare)) return;
        if (names.name().isEmpty()) names.add(Meaning.NAME, bare);
        else if (!names.knows(bare)) add(Kind.ALSO, bare);
    }

    private boolean isAddressOfTheirs(String text) {
        return MailAddress.of(text)
                .filter(address -> details.contains(new Detail(Kind.EMAIL, address)))
                .isPresent();
    }

    private void email(String value) {
        var found = MailAddress.in(Typed.text(value));
        found.addresses().forEach(address -> add(Kind.EMAIL, address));
        found.names().forEach(name -> names.add(Meaning.SHOWN_AS, Typed.line(name)));
        found.odd().forEach(odd -> odd(About.ODD_EMAIL, odd));
    }

    private void phone(String value) {
        var written = Typed.text(value);
        var numbers = PhoneNumber.in(written, region);
        numbers.forEach(number -> add(Kind.PHONE, number));
        if (numbers.isEmpty()) {
            add(Kind.PHONE, Typed.line(value));
            remark(About.ODD_PHONE, Typed.line(value));
        } else if (!PhoneNumber.isWrittenAlone(written)) {
            note(written);
        }
    }

    private void website(String line) {
        var addresses = WebAddress.in(line);
        addresses.forEach(address -> add(Kind.WEBSITE, address));
        if (!addresses.isEmpty()) return;
        if (MailAddress.of(line).isPresent()) email(line);
        else odd(About.ODD_WEBSITE, line);
    }

    private void odd(About about, String written) {
        note(written);
        remark(about, Typed.line(written));
    }

    private void fact(String title, String value) {
        var called = Typed.line(title);
        note(called.isEmpty() ? value : called + " : " + Typed.text(value));
    }

    private void note(String words) {
        cut(Typed.text(words));
    }

    /// In pieces of which each is one detail, ended by a line or a word where one ends there.
    private void cut(String words) {
        var from = 0;
        while (isLongFrom(from, words) && !isTooMuch) {
            var end = words.offsetByCodePoints(from, Detail.LONGEST);
            var piece = words.substring(from, end);
            var space = Math.max(piece.lastIndexOf('\n'), piece.lastIndexOf(' '));
            if (space > Detail.LONGEST / 2) piece = piece.substring(0, space);
            detail(Kind.NOTE, Typed.text(piece));
            from += piece.length();
        }
        if (!isTooMuch) detail(Kind.NOTE, Typed.text(words.substring(from)));
    }

    private static boolean isLongFrom(int from, String words) {
        var most = Math.min(words.length(), from + 2 * Detail.LONGEST + 1);
        return words.codePointCount(from, most) > Detail.LONGEST;
    }

    private void add(Kind kind, String line) {
        if (Typed.length(line) > Detail.LONGEST) cut(line);
        else detail(kind, line);
    }

    private void detail(Kind kind, String value) {
        if (details.size() >= MOST_DETAILS) isTooMuch = true;
        else if (!value.isEmpty()) details.add(new Detail(kind, value));
    }

    private void leave(About about) {
        remark(about, "");
    }

    private void remark(About about, String text) {
        remarks.add(new Remark(about, text));
    }
}
