package org.cordee.contact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.cordee.contact.file.Cleaning;
import org.cordee.contact.file.Detail;
import org.cordee.contact.file.Kind;
import org.cordee.contact.file.Person;
import org.cordee.web.Typed;
import org.jspecify.annotations.Nullable;

/// A contact as it is typed: what there may be several of stands one a line, notes a paragraph
/// each.
///
/// @param key which sending of the form this is
/// @param version which text it was written on; 0 for somebody new
/// @param region where a number without a country code is at home
public record ContactForm(UUID key, int version, String region, Map<ContactField, String> typed) {

    public enum Reason {
        EMPTY,
        TOO_LONG,
        NO_ADDRESS,
        NO_SITE,
        TOO_MANY
    }

    /// What is to be said beside a field.
    ///
    /// @param line which line it is about, from 1; 0 where it is not about a line
    /// @param most how many characters, or lines, there may be
    public record Refusal(Reason reason, int line, int most) {}

    /// Nobody has more addresses, nor more labels.
    static final int MOST_LINES = 50;

    private static final Pattern PARAGRAPHS = Pattern.compile("\\n[ \\t]*\\n\\s*");

    public ContactForm {
        var cleaned = new EnumMap<ContactField, String>(ContactField.class);
        for (var field : ContactField.values()) {
            var text = typed.getOrDefault(field, "");
            cleaned.put(field, field.kind() == null ? Typed.line(text) : Typed.text(text));
        }
        typed = cleaned;
    }

    static ContactForm fresh() {
        return new ContactForm(UUID.randomUUID(), 0, "", Map.of());
    }

    static ContactForm of(Contact contact) {
        var person = contact.person();
        var typed = new EnumMap<ContactField, String>(ContactField.class);
        typed.put(ContactField.NAME, person.name());
        typed.put(ContactField.GIVEN_NAME, person.givenName());
        typed.put(ContactField.FAMILY_NAME, person.familyName());
        for (var field : ContactField.values()) {
            var kind = field.kind();
            if (kind != null) {
                var between = kind == Kind.NOTE ? "\n\n" : "\n";
                typed.put(field, String.join(between, contact.all(kind)));
            }
        }
        return new ContactForm(UUID.randomUUID(), contact.version(), "", typed);
    }

    public String text(ContactField field) {
        return typed.getOrDefault(field, "");
    }

    /// As many rows as there are lines, and one to go on.
    public int rows(ContactField field) {
        return Math.clamp(text(field).lines().count() + 1, field == ContactField.NOTE ? 4 : 2, 12);
    }

    /// What must change before it can be kept; empty when all is well.
    public Map<ContactField, Refusal> refusals() {
        var refusals = new EnumMap<ContactField, Refusal>(ContactField.class);
        for (var field : ContactField.values()) {
            var refusal = field.kind() == null ? line(text(field)) : lines(field, field.kind());
            if (refusal != null) {
                refusals.put(field, refusal);
            }
        }
        if (name().isEmpty()) {
            refusals.put(ContactField.NAME, new Refusal(Reason.EMPTY, 0, Person.LONGEST_NAME));
        } else if (Typed.length(name()) > Person.LONGEST_NAME
                && text(ContactField.NAME).isEmpty()) {
            refusals.put(ContactField.NAME, new Refusal(Reason.TOO_LONG, 0, Person.LONGEST_NAME));
        }
        return refusals;
    }

    /// What is kept, of a form without refusals. What the form does not ask for stays, and so do
    /// notes that were not touched, with the blank lines inside them.
    ///
    /// @param standing what is known so far; null for somebody new
    public Person person(@Nullable Contact standing) {
        var details = new ArrayList<Detail>();
        for (var field : ContactField.values()) {
            var kind = field.kind();
            if (kind == Kind.NOTE && standing != null && isUntouched(standing)) {
                standing.all(kind).forEach(note -> details.add(new Detail(kind, note)));
            } else if (kind != null) {
                pieces(field, kind).stream()
                        .filter(piece -> !piece.isEmpty())
                        .map(piece -> new Detail(kind, cleaned(kind, piece)))
                        .forEach(details::add);
            }
        }
        if (standing != null) {
            standing.all(Kind.SINCE).forEach(since -> details.add(new Detail(Kind.SINCE, since)));
        }
        return new Person(
                name(),
                text(ContactField.GIVEN_NAME),
                text(ContactField.FAMILY_NAME),
                details.stream().distinct().toList());
    }

    /// Whoever has a given name has a name.
    private String name() {
        var name = text(ContactField.NAME);
        return name.isEmpty()
                ? Typed.line(text(ContactField.GIVEN_NAME) + " " + text(ContactField.FAMILY_NAME))
                : name;
    }

    private boolean isUntouched(Contact standing) {
        return of(standing).text(ContactField.NOTE).equals(text(ContactField.NOTE));
    }

    private List<String> pieces(ContactField field, Kind kind) {
        return kind == Kind.NOTE
                ? Arrays.stream(PARAGRAPHS.split(text(field), -1)).map(Typed::text).toList()
                : text(field).lines().map(Typed::line).toList();
    }

    private static boolean fits(Kind kind, String piece) {
        return switch (kind) {
            case EMAIL -> Cleaning.email(piece).isPresent();
            case WEBSITE -> Cleaning.website(piece).isPresent();
            case PHONE, ORGANISATION, ROLE, ALSO, LABEL, SINCE, NOTE -> true;
        };
    }

    private String cleaned(Kind kind, String piece) {
        return switch (kind) {
            case EMAIL -> Cleaning.email(piece).orElse(piece);
            case WEBSITE -> Cleaning.website(piece).orElse(piece);
            case PHONE -> Cleaning.phone(piece, region);
            case ORGANISATION, ROLE, ALSO, LABEL, SINCE, NOTE -> piece;
        };
    }

    private static @Nullable Refusal line(String text) {
        return Typed.length(text) > Person.LONGEST_NAME
                ? new Refusal(Reason.TOO_LONG, 0, Person.LONGEST_NAME)
                : null;
    }

    private @Nullable Refusal lines(ContactField field, Kind kind) {
        var pieces = pieces(field, kind);
        for (int n = 0; n < pieces.size(); n++) {
            var piece = pieces.get(n);
            if (Typed.length(piece) > Detail.LONGEST) {
                return new Refusal(Reason.TOO_LONG, n + 1, Detail.LONGEST);
            }
            if (!piece.isEmpty() && !fits(kind, piece)) {
                return new Refusal(
                        kind == Kind.EMAIL ? Reason.NO_ADDRESS : Reason.NO_SITE, n + 1, 0);
            }
        }
        return pieces.stream().filter(piece -> !piece.isEmpty()).distinct().count() > MOST_LINES
                ? new Refusal(Reason.TOO_MANY, 0, MOST_LINES)
                : null;
    }
}
