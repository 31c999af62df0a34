package org.cordee.partnership.page;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.cordee.current.MemberId;
import org.cordee.current.Submissions;
import org.cordee.partnership.Partnership;
import org.cordee.partnership.PartnershipId;
import org.cordee.partnership.Partnerships;
import org.cordee.partnership.agreement.Agreement;
import org.cordee.partnership.agreement.AgreementId;
import org.cordee.partnership.agreement.Agreements;
import org.cordee.partnership.signal.Facts;
import org.cordee.partnership.signal.Living;
import org.cordee.round.Witnesses;
import org.cordee.web.NotFound;
import org.cordee.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What the parties of a room tell everybody, agreed by all of them and taken down by any.
@Service
@Transactional
public class Publishing {
    /// The kind of its agreements, whose subject is the room.
    public static final String KIND = "page";

    private final Partnerships partnerships;
    private final Agreements agreements;
    private final Submissions submissions;
    private final PartnerPageRows rows;
    private final AnnouncementRows announcements;
    private final Witnesses witnesses;
    private final Clock clock;

    Publishing(
            Partnerships partnerships,
            Agreements agreements,
            Submissions submissions,
            PartnerPageRows rows,
            AnnouncementRows announcements,
            Witnesses witnesses,
            Clock clock) {
        this.partnerships = partnerships;
        this.agreements = agreements;
        this.submissions = submissions;
        this.rows = rows;
        this.announcements = announcements;
        this.witnesses = witnesses;
        this.clock = clock;
    }

    /// What became of an answer.
    enum Answering {
        SAID,
        PUBLISHED,
        CLOSED,
        LONG_WHY,
        /// Another room has had the address since it was proposed.
        TAKEN
    }

    /// The page at an address, for anyone; empty where there is none, or no longer.
    @Transactional(readOnly = true)
    Optional<PartnerPage> shown(String slug) {
        return Address.fits(slug)
                ? rows.at(new Address(slug)).filter(page -> page.isShown(today()))
                : Optional.empty();
    }

    @Transactional(readOnly = true)
    PageStanding where(MemberId me, Partnership room) {
        var open =
                agreements.current(room.id(), List.of(KIND)).stream()
                        .filter(Agreement::open)
                        .toList();
        return new PageStanding(
                today(),
                Living.on(today(), facts(me, room)),
                rows.of(room.id()).orElse(null),
                open.stream().anyMatch(proposal -> proposal.voice(me).isEmpty()),
                !open.isEmpty());
    }

    /// @param form what was typed and did not fit; null where nothing was
    /// @param trouble why an answer did not pass; null where none was given or it did
    @Transactional(readOnly = true)
    PublishingView view(
            MemberId me,
            PartnershipId id,
            @Nullable PageForm form,
            PublishingView.@Nullable Trouble trouble) {
        var room = room(me, id);
        var current = agreements.current(id, List.of(KIND));
        var standing = current.stream().filter(Agreement::standing).findFirst();
        var terms =
                standing.map(agreement -> agreements.terms(agreement, PageTerms.class))
                        .orElse(null);
        var base = standing.map(agreement -> agreement.id().value().toString()).orElse("");
        return new PublishingView(
                room,
                me,
                today(),
                rows.of(id).orElse(null),
                current.stream()
                        .filter(Agreement::open)
                        .map(proposal ->
                                new ProposedPage(
                                        proposal, agreements.terms(proposal, PageTerms.class)))
                        .toList(),
                standing.isPresent() ? null : rows.ending(id).orElse(null),
                Living.on(today(), facts(me, room)),
                announcements.of(List.of(id.value())).stream()
                        .map(AnnouncementRows.Announced::member)
                        .toList(),
                form == null
                        ? PageForm.fresh(room, base, terms)
                        : form.has(PageForm.Misfit.MOVED) ? form.upon(base) : form,
                trouble);
    }

    /// Proposes to all what everybody would read.
    ///
    /// @return the form with the reason where it cannot be proposed, the same where it was
    PageForm propose(MemberId me, PartnershipId id, PageForm form) {
        room(me, id);
        if (!form.fits()) {
            return form;
        }
        var terms = form.terms();
        if (terms.address() != null && !rows.isFree(terms.address(), id)) {
            return form.but(PageForm.Misfit.TAKEN_ADDRESS);
        }
        var proposal = agreements.fresh();
        if (!submissions.first(me, form.key(), proposal.value()).equals(proposal.value())) {
            return form;
        }
        var proposing = agreements.propose(proposal, id, KIND, id.value(), terms, base(form), null);
        return switch (proposing) {
            case PROPOSED -> form;
            case MOVED -> forgotten(me, form, PageForm.Misfit.MOVED);
            case ENOUGH -> forgotten(me, form, PageForm.Misfit.ENOUGH);
        };
    }

    Answering answer(MemberId me, PartnershipId id, AgreementId proposal, boolean yes, String why) {
        room(me, id);
        var agreement = page(id, proposal);
        if (!yes) {
            if (Typed.length(why) > Agreement.LONGEST_WHY) {
                return Answering.LONG_WHY;
            }
            return of(agreements.notYet(id, proposal, why));
        }
        var address = agreements.terms(agreement, PageTerms.class).address();
        if (address != null && !rows.isFree(address, id)) {
            return Answering.TAKEN;
        }
        return of(agreements.yes(id, proposal));
    }

    boolean withdraw(MemberId me, PartnershipId id, AgreementId proposal) {
        room(me, id);
        page(id, proposal);
        return agreements.withdraw(id, proposal);
    }

    /// At once, and without asking anybody.
    ///
    /// @return whether there was one
    boolean takeDown(MemberId me, PartnershipId id) {
        room(me, id);
        return rows.takeDown(id, clock.instant());
    }

    /// Says, or takes back, that the partnership is told elsewhere.
    void announce(MemberId me, PartnershipId id, boolean told) {
        room(me, id);
        if (told) {
            announcements.say(id, me, clock.instant());
        } else {
            announcements.takeBack(id, me);
        }
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    Partnership room(MemberId me, PartnershipId id) {
        var room = partnerships.room(me, id);
        if (!room.has(me)) {
            throw new NotFound();
        }
        return room;
    }

    private Agreement page(PartnershipId id, AgreementId proposal) {
        var agreement = agreements.one(id, proposal);
        if (!agreement.kind().equals(KIND)) {
            throw new NotFound();
        }
        return agreement;
    }

    private PageForm forgotten(MemberId me, PageForm form, PageForm.Misfit reason) {
        submissions.forget(me, form.key());
        return form.but(reason);
    }

    private static @Nullable AgreementId base(PageForm form) {
        try {
            return form.base().isEmpty() ? null : AgreementId.of(form.base());
        } catch (IllegalArgumentException none) {
            return null;
        }
    }

    private static Answering of(Agreements.Answering answering) {
        return switch (answering) {
            case SAID -> Answering.SAID;
            case AGREED -> Answering.PUBLISHED;
            case CLOSED -> Answering.CLOSED;
        };
    }

    /// What rules may conclude from, as the member may know it.
    private Facts facts(MemberId me, Partnership room) {
        return new Facts(
                room.present().stream().map(Partnership.Party::member).toList(),
                LocalDate.ofInstant(room.openedAt(), ZoneOffset.UTC),
                witnesses.evidence(me, room.id().value()),
                List.of());
    }
}
