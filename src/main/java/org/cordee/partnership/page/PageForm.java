package org.cordee.partnership.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.cordee.current.Submissions;
import org.cordee.partnership.Partnership;
import org.cordee.web.Typed;
import org.jspecify.annotations.Nullable;

/// What one party proposes to tell everybody: what was typed, and why it did not fit.
///
/// @param key by which a second sending is known
/// @param base what stood when the form was shown; empty where nothing did
/// @param odd whose name is missing or too long
public record PageForm(
        UUID key,
        String base,
        List<PageTerms.Named> names,
        String since,
        String words,
        String address,
        Set<Misfit> why,
        Set<UUID> odd) {

    public enum Misfit {
        NO_DAY,
        FUTURE_DAY,
        NO_WORDS,
        LONG_WORDS,
        ODD_ADDRESS,
        RESERVED_ADDRESS,
        TAKEN_ADDRESS,
        /// Something else has been agreed since the form was shown.
        MOVED,
        /// Too much is open in this room.
        ENOUGH
    }

    public boolean has(Misfit reason) {
        return why.contains(reason);
    }

    public boolean isOdd(PageTerms.Named named) {
        return odd.contains(named.member());
    }

    boolean fits() {
        return why.isEmpty() && odd.isEmpty();
    }

    /// The form as it is first shown: what stands, else what the room knows of itself.
    static PageForm fresh(Partnership room, String base, @Nullable PageTerms standing) {
        return new PageForm(
                UUID.randomUUID(),
                base,
                room.present().stream()
                        .map(party ->
                                new PageTerms.Named(
                                        party.member().value(),
                                        standing == null
                                                ? party.name()
                                                : shownName(standing, party)))
                        .toList(),
                standing == null ? day(room) : standing.since().toString(),
                standing == null ? "" : standing.words(),
                standing == null || standing.address() == null ? "" : standing.address(),
                Set.of(),
                Set.of());
    }

    /// @param typed what was typed into a field, by its name; empty where it was not sent
    static PageForm of(Partnership room, UnaryOperator<String> typed, LocalDate today) {
        var names =
                room.present().stream()
                        .map(party -> party.member().value())
                        .map(member ->
                                new PageTerms.Named(
                                        member, Typed.line(typed.apply("name." + member))))
                        .toList();
        var odd = new HashSet<UUID>();
        names.stream()
                .filter(named ->
                        named.name().isBlank()
                                || Typed.length(named.name()) > Partnership.LONGEST_NAME)
                .forEach(named -> odd.add(named.member()));
        var form =
                new PageForm(
                        Submissions.key(typed.apply("key")),
                        typed.apply("base"),
                        names,
                        Typed.line(typed.apply("since")),
                        Typed.text(typed.apply("words")),
                        Typed.line(typed.apply("address")).toLowerCase(Locale.ROOT),
                        EnumSet.noneOf(Misfit.class),
                        odd);
        form.why.addAll(form.reasons(today));
        return form;
    }

    PageForm but(Misfit reason) {
        return new PageForm(key, base, names, since, words, address, EnumSet.of(reason), odd);
    }

    /// The same, now that one knows what stands.
    PageForm upon(String standing) {
        return new PageForm(key, standing, names, since, words, address, why, odd);
    }

    PageTerms terms() {
        return new PageTerms(
                names, LocalDate.parse(since), words, address.isEmpty() ? null : address);
    }

    private Set<Misfit> reasons(LocalDate today) {
        var reasons = EnumSet.noneOf(Misfit.class);
        try {
            // A day ahead may have begun where they are.
            if (LocalDate.parse(since).isAfter(today.plusDays(1))) {
                reasons.add(Misfit.FUTURE_DAY);
            }
            if (LocalDate.parse(since).getYear() < 1900) {
                reasons.add(Misfit.NO_DAY);
            }
        } catch (DateTimeException unreadable) {
            reasons.add(Misfit.NO_DAY);
        }
        if (words.isBlank()) {
            reasons.add(Misfit.NO_WORDS);
        }
        if (Typed.length(words) > PageTerms.LONGEST_WORDS) {
            reasons.add(Misfit.LONG_WORDS);
        }
        if (!address.isEmpty()) {
            if (!Address.fits(address)) {
                reasons.add(Misfit.ODD_ADDRESS);
            } else if (new Address(address).isReserved()) {
                reasons.add(Misfit.RESERVED_ADDRESS);
            }
        }
        return reasons;
    }

    private static String shownName(PageTerms standing, Partnership.Party party) {
        return standing.names().stream()
                .filter(named -> named.member().equals(party.member().value()))
                .map(PageTerms.Named::name)
                .findFirst()
                .orElse(party.name());
    }

    private static String day(Partnership room) {
        return LocalDate.ofInstant(room.openedAt(), java.time.ZoneOffset.UTC).toString();
    }
}
