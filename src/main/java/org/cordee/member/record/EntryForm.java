package org.cordee.member.record;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.cordee.web.Typed;
import org.jspecify.annotations.Nullable;

/// An entry as it is typed.
///
/// @param key which sending of the form this is
public record EntryForm(UUID key, EntryKind kind, Map<EntryField, String> typed) {
    private static final int FIRST_YEAR = 1950;
    private static final BigDecimal MOST = new BigDecimal("99999.9");

    /// Why a field cannot be kept.
    public enum Reason {
        EMPTY,
        TOO_LONG,
        NOT_A_NUMBER,
        NOT_A_YEAR,
        NOT_A_DAY,
        AHEAD,
        BEFORE_IT_BEGINS,
        NOT_A_LINK
    }

    public EntryForm {
        var cleaned = new EnumMap<EntryField, String>(EntryField.class);
        for (var field : kind.fields()) {
            var text = typed.getOrDefault(field, "");
            cleaned.put(field, field == EntryField.WORDS ? Typed.text(text) : Typed.line(text));
        }
        typed = Map.copyOf(cleaned);
    }

    static EntryForm fresh(EntryKind kind) {
        return new EntryForm(UUID.randomUUID(), kind, Map.of());
    }

    static EntryForm of(RecordEntry entry) {
        var typed = new EnumMap<EntryField, String>(EntryField.class);
        typed.put(EntryField.NORM, Objects.requireNonNullElse(entry.norm(), ""));
        typed.put(EntryField.PLACE, entry.place());
        typed.put(EntryField.TITLE, entry.title());
        typed.put(EntryField.WORDS, entry.title());
        typed.put(EntryField.NUMBER, entry.number());
        typed.put(EntryField.AMOUNT, entry.amount() == null ? "" : plain(entry.amount()));
        typed.put(EntryField.YEAR, text(entry.year()));
        typed.put(EntryField.FROM, text(entry.from()));
        typed.put(EntryField.UNTIL, text(entry.until()));
        typed.put(EntryField.SORT, Objects.requireNonNullElse(entry.sort(), ""));
        typed.put(EntryField.LINK, entry.link());
        return new EntryForm(UUID.randomUUID(), entry.kind(), typed);
    }

    public String text(EntryField field) {
        return typed.getOrDefault(field, "");
    }

    /// What must change before it can be kept.
    Map<EntryField, Reason> refusals(Norms norms, LocalDate today) {
        var refusals = new EnumMap<EntryField, Reason>(EntryField.class);
        for (var field : kind.fields()) {
            var why =
                    Typed.length(text(field)) > field.longest()
                            ? Reason.TOO_LONG
                            : why(field, norms, today);
            if (why != null) {
                refusals.put(field, why);
            }
        }
        var from = day(EntryField.FROM);
        var until = day(EntryField.UNTIL);
        if (from != null && until != null && until.isBefore(from)) {
            refusals.put(EntryField.UNTIL, Reason.BEFORE_IT_BEGINS);
        }
        return refusals;
    }

    private @Nullable Reason why(EntryField field, Norms norms, LocalDate today) {
        var text = text(field);
        return switch (field) {
            // A published one brings its own.
            case PLACE, TITLE ->
                    text.isEmpty()
                                    && (field == EntryField.TITLE || kind == EntryKind.CREDENTIAL)
                                    && !norms.knows(text(EntryField.NORM))
                            ? Reason.EMPTY
                            : null;
            case WORDS -> text.isEmpty() ? Reason.EMPTY : null;
            case AMOUNT ->
                    text.isEmpty() && kind != EntryKind.TRAINING
                            ? Reason.EMPTY
                            : !text.isEmpty() && amount() == null ? Reason.NOT_A_NUMBER : null;
            case YEAR -> text.isEmpty() || year(today) != null ? null : Reason.NOT_A_YEAR;
            case FROM -> whyNot(day(field), text, today, kind != EntryKind.CREDENTIAL);
            case UNTIL ->
                    kind == EntryKind.CREDENTIAL
                            ? text.isEmpty() || day(field) != null ? null : Reason.NOT_A_DAY
                            : whyNot(day(field), text, today, false);
            case LINK -> text.isEmpty() || isLink(text) ? null : Reason.NOT_A_LINK;
            // Nobody types these: what is not on the list was not chosen here.
            case NORM, SORT, NUMBER -> null;
        };
    }

    private static @Nullable Reason whyNot(
            @Nullable LocalDate day, String text, LocalDate today, boolean needed) {
        if (text.isEmpty()) {
            return needed ? Reason.EMPTY : null;
        }
        return day == null ? Reason.NOT_A_DAY : day.isAfter(today) ? Reason.AHEAD : null;
    }

    /// What is kept. Only of a form without refusals.
    RecordEntry entry(EntryId id, Norms norms, LocalDate today) {
        var norm =
                norms.credentials().stream()
                        .filter(one -> one.key().equals(text(EntryField.NORM)))
                        .findFirst();
        var title = text(EntryField.TITLE);
        var place = text(EntryField.PLACE);
        var until = day(EntryField.UNTIL);
        return new RecordEntry(
                id,
                kind,
                kind == EntryKind.RESULT
                        ? text(EntryField.WORDS)
                        : title.isEmpty() ? norm.map(Norm::credential).orElse("") : title,
                place.isEmpty() ? norm.map(Norm::body).orElse("") : place,
                amount(),
                year(today),
                day(EntryField.FROM),
                until == null && kind == EntryKind.SUPERVISION ? day(EntryField.FROM) : until,
                kind.sorts().isEmpty()
                        ? null
                        : kind.sorts().contains(text(EntryField.SORT))
                                ? text(EntryField.SORT)
                                : kind.sorts().getFirst(),
                norm.map(Norm::key).orElse(null),
                text(EntryField.NUMBER),
                text(EntryField.LINK),
                null,
                null,
                null);
    }

    /// Figures with spaces between them and a comma or a point; null where there are none.
    private @Nullable BigDecimal amount() {
        var figures =
                text(EntryField.AMOUNT).replaceAll("[\\s\\u00a0\\u202f]", "").replace(',', '.');
        if (!figures.matches("\\d{1,5}(\\.\\d)?")) {
            return null;
        }
        var amount = new BigDecimal(figures);
        return amount.signum() > 0 && amount.compareTo(MOST) <= 0 ? amount : null;
    }

    private @Nullable Integer year(LocalDate today) {
        var text = text(EntryField.YEAR);
        if (!text.matches("\\d{4}")) {
            return null;
        }
        var year = Integer.valueOf(text);
        return year >= FIRST_YEAR && year <= today.getYear() ? year : null;
    }

    private @Nullable LocalDate day(EntryField field) {
        try {
            var day = LocalDate.parse(text(field));
            return day.getYear() < FIRST_YEAR || day.getYear() > 2100 ? null : day;
        } catch (DateTimeParseException none) {
            return null;
        }
    }

    private static boolean isLink(String text) {
        try {
            var link = new URI(text);
            return text.matches("https?://.+") && link.getHost() != null;
        } catch (URISyntaxException none) {
            return false;
        }
    }

    private static String plain(BigDecimal amount) {
        return amount.stripTrailingZeros().toPlainString();
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
