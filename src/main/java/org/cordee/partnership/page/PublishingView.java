package org.cordee.partnership.page;

import java.time.LocalDate;
import java.util.List;
import org.cordee.current.MemberId;
import org.cordee.partnership.Partnership;
import org.cordee.partnership.agreement.Agreement;
import org.cordee.partnership.signal.Living;
import org.cordee.partnership.signal.Showing;
import org.jspecify.annotations.Nullable;

/// Where the parties of a room decide what everybody reads of it.
///
/// @param page what anyone reads, or would if it had not gone off; null where there is none
/// @param ending how the last one went, where none is there now
/// @param told who says that the partnership is told elsewhere
public record PublishingView(
        Partnership room,
        MemberId me,
        LocalDate today,
        @Nullable PartnerPage page,
        List<ProposedPage> proposals,
        @Nullable PageEnding ending,
        Living living,
        List<MemberId> told,
        PageForm form,
        @Nullable Trouble trouble) {

    /// Why an answer did not pass.
    public enum Trouble {
        LONG_WHY,
        TAKEN
    }

    public String state() {
        if (!form.fits() || trouble != null) {
            return "unfit";
        }
        if (proposals.stream().anyMatch(this::awaitsMe)) {
            return "awaits-you";
        }
        if (page != null) {
            return switch (page.showing(today)) {
                case Showing.Shown _ -> "published";
                case Showing.ToBeTold _, Showing.Told _ -> "told";
                case Showing.Off _ -> "off";
            };
        }
        return proposals.isEmpty() ? "none" : "proposed";
    }

    public boolean awaitsMe(ProposedPage proposed) {
        return proposed.agreement().voice(me).isEmpty();
    }

    public boolean isMine(ProposedPage proposed) {
        return proposed.agreement().author().equals(me);
    }

    /// Nobody is here to agree with.
    public boolean alone() {
        return room.present().size() < 2;
    }

    /// Who has said nothing to a proposal yet.
    public List<String> silent(Agreement agreement) {
        return room.present().stream()
                .filter(party -> agreement.voice(party.member()).isEmpty())
                .map(Partnership.Party::name)
                .toList();
    }

    /// How the room calls somebody whose name on the page is being chosen.
    public String nameOf(PageTerms.Named named) {
        return room.present().stream()
                .filter(party -> party.member().value().equals(named.member()))
                .map(Partnership.Party::name)
                .findFirst()
                .orElse(named.name());
    }

    public boolean iTell() {
        return told.contains(me);
    }

    /// The others who say that it is told elsewhere.
    public List<String> othersTell() {
        return room.others(me).stream()
                .filter(party -> told.contains(party.member()))
                .map(Partnership.Party::name)
                .toList();
    }
}
