package org.cordee.partnership.work;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.cordee.partnership.Partnership;
import org.cordee.partnership.Partnership.Party;
import org.cordee.partnership.work.Terms.Form;
import org.cordee.partnership.work.Terms.Part;
import org.cordee.web.Typed;
import org.jspecify.annotations.Nullable;

/// The form that proposes terms: what was typed, and why it did not fit.
///
/// @param subject what they are the terms of
/// @param base what stood when the form was shown; empty where nothing did
/// @param how `parts` or `fee`
/// @param percents by the id of each party
/// @param moved whether something else was agreed since the form was shown
public record TermsForm(
        UUID subject,
        String base,
        String form,
        String client,
        String how,
        Map<String, String> percents,
        String fee,
        String feeTo,
        String invoicer,
        String owner,
        String end,
        Set<Lack> why,
        boolean moved) {

    public enum Lack {
        NO_FORM,
        NO_CLIENT,
        LONG_CLIENT,
        NO_SHARE,
        NO_WHOLE,
        NO_FEE,
        NO_FEE_TO,
        NO_INVOICER,
        NO_OWNER,
        LONG_END
    }

    public static final String PARTS = "parts";
    public static final String FEE = "fee";

    /// Each sends their own invoice; it is everybody's client.
    public static final String EACH = "each";

    static TermsForm fresh() {
        return new TermsForm(
                UUID.randomUUID(), "", "", "", "", Map.of(), "", "", "", "", "", Set.of(), false);
    }

    /// The form filled with what stands, to write other terms upon it.
    static TermsForm of(TermsView.Line line, Locale language) {
        var terms = line.terms();
        var percents = new LinkedHashMap<String, String>();
        if (!terms.fixed()) {
            terms.parts()
                    .forEach(part ->
                            percents.put(part.member().toString(), String.valueOf(part.percent())));
        }
        return new TermsForm(
                line.agreement().subject(),
                line.agreement().id().value().toString(),
                terms.form().key(),
                terms.client(),
                terms.fixed() ? FEE : PARTS,
                percents,
                terms.fixed() ? terms.fee().said(language) : "",
                key(terms.feeTo(), ""),
                key(terms.invoicer(), EACH),
                key(terms.owner(), EACH),
                terms.end(),
                Set.of(),
                false);
    }

    /// @param field what was typed in a field, by its name
    static TermsForm of(UUID subject, Partnership room, Function<String, String> field) {
        var percents = new LinkedHashMap<String, String>();
        for (var party : room.present()) {
            var member = party.member().value().toString();
            percents.put(member, Typed.line(field.apply("percent." + member)));
        }
        var typed =
                new TermsForm(
                        subject,
                        field.apply("base"),
                        field.apply("form"),
                        Typed.line(field.apply("client")),
                        field.apply("how"),
                        percents,
                        Typed.line(field.apply("fee")),
                        field.apply("feeTo"),
                        field.apply("invoicer"),
                        field.apply("owner"),
                        Typed.text(field.apply("end")),
                        Set.of(),
                        false);
        return typed.with(typed.lacks(room));
    }

    private TermsForm with(Set<Lack> lacks) {
        return new TermsForm(
                subject, base, form, client, how, percents, fee, feeTo, invoicer, owner, end, lacks,
                moved);
    }

    /// The same upon what stands now, for who proposes to read before they send it again.
    TermsForm upon(String standing) {
        return new TermsForm(
                subject, standing, form, client, how, percents, fee, feeTo, invoicer, owner, end,
                why, true);
    }

    private Set<Lack> lacks(Partnership room) {
        var here = room.present().stream().map(party -> party.member().value().toString()).toList();
        var why = EnumSet.noneOf(Lack.class);
        if (chosen() == null) {
            why.add(Lack.NO_FORM);
        }
        if (client.isEmpty()) {
            why.add(Lack.NO_CLIENT);
        }
        if (Typed.length(client) > Terms.LONGEST_CLIENT) {
            why.add(Lack.LONG_CLIENT);
        }
        switch (how) {
            case PARTS -> {
                if (here.stream().mapToInt(this::percent).sum() != Terms.WHOLE
                        || here.stream().anyMatch(member -> percent(member) < 0)) {
                    why.add(Lack.NO_WHOLE);
                }
            }
            case FEE -> {
                if (Euros.typed(fee).isEmpty()) {
                    why.add(Lack.NO_FEE);
                }
                if (!here.contains(feeTo)) {
                    why.add(Lack.NO_FEE_TO);
                }
            }
            default -> why.add(Lack.NO_SHARE);
        }
        if (!invoicer.equals(EACH) && !here.contains(invoicer)) {
            why.add(Lack.NO_INVOICER);
        }
        if (!owner.equals(EACH) && !here.contains(owner)) {
            why.add(Lack.NO_OWNER);
        }
        if (Typed.length(end) > Terms.LONGEST_END) {
            why.add(Lack.LONG_END);
        }
        return why;
    }

    public boolean has(Lack lack) {
        return why.contains(lack);
    }

    boolean fits() {
        return why.isEmpty();
    }

    /// What it proposes, once it fits.
    Terms terms(Partnership room) {
        var fixed = how.equals(FEE);
        List<Part> parts = room.present().stream().map(party -> part(party, fixed)).toList();
        return new Terms(
                Objects.requireNonNull(chosen()),
                client,
                parts,
                fixed ? Euros.typed(fee).orElseThrow().cents() : null,
                fixed ? UUID.fromString(feeTo) : null,
                invoicer.equals(EACH) ? null : UUID.fromString(invoicer),
                owner.equals(EACH) ? null : UUID.fromString(owner),
                end);
    }

    private Part part(Party party, boolean fixed) {
        var member = party.member().value();
        return new Part(member, party.name(), fixed ? 0 : percent(member.toString()));
    }

    /// A part as a number; below zero where it is none.
    private int percent(String member) {
        var typed = percents.getOrDefault(member, "").replaceAll("[\\s\\u00a0\\u202f%]", "");
        return typed.isEmpty() ? 0 : typed.matches("\\d{1,3}") ? Integer.parseInt(typed) : -1000;
    }

    private @Nullable Form chosen() {
        for (var one : Form.values()) {
            if (one.key().equals(form)) {
                return one;
            }
        }
        return null;
    }

    private static String key(@Nullable UUID member, String none) {
        return member == null ? none : member.toString();
    }
}
