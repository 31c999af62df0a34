package org.cordee.partnership.work;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cordee.current.MemberId;
import org.cordee.partnership.PartnershipId;
import org.cordee.partnership.Partnerships;
import org.cordee.partnership.agreement.Agreement;
import org.cordee.partnership.agreement.AgreementId;
import org.cordee.partnership.agreement.Agreements;
import org.cordee.partnership.agreement.Agreements.Answering;
import org.cordee.partnership.agreement.Agreements.Proposing;
import org.cordee.partnership.work.TermsView.Line;
import org.cordee.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The terms on which clients are shared: proposed by one, in force when all say yes, replaced by
/// later ones.
@Service
@Transactional
public class ClientTerms {
    private final Partnerships partnerships;
    private final Agreements agreements;
    private final ToldRows told;
    private final Clock clock;

    ClientTerms(Partnerships partnerships, Agreements agreements, ToldRows told, Clock clock) {
        this.partnerships = partnerships;
        this.agreements = agreements;
        this.told = told;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public TermsView view(MemberId me, PartnershipId id) {
        var room = partnerships.room(me, id);
        var noted =
                told.of(id).stream()
                        .collect(Collectors.toMap(Told::agreement, Function.identity()));
        var lines =
                agreements.current(id, List.of(Terms.KIND)).stream()
                        .map(agreement ->
                                new Line(
                                        agreement,
                                        agreements.terms(agreement, Terms.class),
                                        noted.get(agreement.id())))
                        .toList();
        return new TermsView(
                room,
                me,
                lines.stream().filter(line -> line.agreement().standing()).toList(),
                lines.stream().filter(line -> line.agreement().open()).toList());
    }

    /// How many proposals wait for one's own answer, for the page of the room.
    @Transactional(readOnly = true)
    public long toAnswer(MemberId me, PartnershipId id) {
        return agreements.current(id, List.of(Terms.KIND)).stream()
                .filter(agreement -> agreement.open() && agreement.voice(me).isEmpty())
                .count();
    }

    /// Terms in force, to write others upon; empty for a subject of one's own making.
    @Transactional(readOnly = true)
    public Optional<Line> standing(MemberId me, PartnershipId id, UUID subject) {
        return view(me, id).standing(subject);
    }

    /// Proposes terms to all.
    ///
    /// @param subject what they are the terms of; a new id for new ones
    /// @param base what stood for it when the form was shown; null where nothing did
    public Proposing propose(
            MemberId me, PartnershipId id, UUID subject, Terms terms, @Nullable AgreementId base) {
        if (!partnerships.room(me, id).has(me)) {
            throw new NotFound();
        }
        return agreements.propose(agreements.fresh(), id, Terms.KIND, subject, terms, base, null);
    }

    public Answering yes(MemberId me, PartnershipId id, AgreementId terms) {
        one(me, id, terms);
        return agreements.yes(id, terms);
    }

    public Answering notYet(MemberId me, PartnershipId id, AgreementId terms, String why) {
        one(me, id, terms);
        return agreements.notYet(id, terms, why);
    }

    public boolean withdraw(MemberId me, PartnershipId id, AgreementId terms) {
        one(me, id, terms);
        return agreements.withdraw(id, terms);
    }

    /// Notes that the client was told, and when; false where the terms stand no more.
    public boolean told(MemberId me, PartnershipId id, AgreementId terms, LocalDate on) {
        if (!one(me, id, terms).standing()) {
            return false;
        }
        told.note(me, id, terms, on, clock.instant());
        return true;
    }

    /// Takes back what one has noted oneself.
    public boolean untold(MemberId me, PartnershipId id, AgreementId terms) {
        one(me, id, terms);
        return told.takeBack(me, id, terms);
    }

    private Agreement one(MemberId me, PartnershipId id, AgreementId terms) {
        if (!partnerships.room(me, id).has(me)) {
            throw new NotFound();
        }
        var agreement = agreements.one(id, terms);
        if (!agreement.kind().equals(Terms.KIND)) {
            throw new NotFound();
        }
        return agreement;
    }
}
