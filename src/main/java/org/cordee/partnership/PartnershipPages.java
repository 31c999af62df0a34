package org.cordee.partnership;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.cordee.current.MemberId;
import org.cordee.current.Submissions;
import org.cordee.current.Viewer;
import org.cordee.member.Card;
import org.cordee.member.Members;
import org.cordee.partnership.newcomer.Newcomers;
import org.cordee.web.Html;
import org.cordee.web.NotFound;
import org.cordee.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// One's rooms: the list, opening one, asking others in.
@Controller
@RequestMapping("/partnerships")
class PartnershipPages {
    private final Partnerships partnerships;
    private final Alcoves alcoves;
    private final List<ListPart> beside;
    private final Newcomers newcomers;
    private final Members members;
    private final Templates templates;
    private final Clock clock;

    PartnershipPages(
            Partnerships partnerships,
            Alcoves alcoves,
            List<ListPart> beside,
            Newcomers newcomers,
            Members members,
            Templates templates,
            Clock clock) {
        this.partnerships = partnerships;
        this.alcoves = alcoves;
        this.beside = beside;
        this.newcomers = newcomers;
        this.members = members;
        this.templates = templates;
        this.clock = clock;
    }

    @GetMapping
    View list(Viewer viewer, @RequestParam(required = false) @Nullable UUID after) {
        var rooms = partnerships.mine(viewer.id(), after);
        var parts = beside.stream().flatMap(alcove -> alcove.listed(viewer).stream()).toList();
        return Html.ok(templates.partnershipList(rooms, rooms.size() == Partnerships.PAGE, parts));
    }

    /// @param with somebody whom one would ask in first
    @GetMapping("/new")
    View form(@RequestParam(required = false) @Nullable UUID with) {
        return Html.ok(templates.partnershipOpen(PartnershipForm.fresh(today()), first(with)));
    }

    @PostMapping
    View open(
            MemberId me,
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "") String purpose,
            @RequestParam(defaultValue = "") String exchangeOn,
            @RequestParam(required = false) @Nullable UUID with) {
        var form = PartnershipForm.of(key, purpose, exchangeOn, today());
        var first = first(with);
        if (!form.fits()) {
            return Html.unprocessable(templates.partnershipOpen(form, first));
        }
        var id = partnerships.open(me, form.key(), form.purpose(), form.day());
        var people = "/partnerships/" + id.value() + "/people";
        return Html.seeOther(
                first == null
                        ? people
                        : people
                                + "?name="
                                + URLEncoder.encode(first.name(), StandardCharsets.UTF_8));
    }

    private @Nullable Card first(@Nullable UUID with) {
        return with == null ? null : members.card(new MemberId(with)).orElse(null);
    }

    @GetMapping("/{id}")
    View room(Viewer me, @PathVariable PartnershipId id) {
        return Html.ok(roomPage(me, id));
    }

    @GetMapping("/{id}/people")
    View people(
            MemberId me,
            @PathVariable PartnershipId id,
            @RequestParam(defaultValue = "") String name) {
        return Html.ok(peoplePage(me, id, Typed.line(name), InviteForm.EMPTY, null));
    }

    /// Asks somebody in: a member by their card, anybody by an address.
    @PostMapping("/{id}/invitations")
    View invite(
            Viewer viewer,
            @PathVariable PartnershipId id,
            @RequestParam(defaultValue = "") String key,
            @RequestParam(required = false) @Nullable UUID member,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String email) {
        var language = viewer.locale().getLanguage();
        var people = "/partnerships/" + id.value() + "/people";
        if (member != null) {
            var outcome =
                    newcomers.invite(
                            viewer.id(),
                            Submissions.key(key),
                            id,
                            new Invitee.Member(new MemberId(member)),
                            members.card(new MemberId(member)).map(Card::name).orElse(""),
                            language);
            return switch (outcome) {
                case INVITED -> Html.seeOther(people, "partnership.invited");
                case ASK_ALL -> Html.seeOther(people, "newcomer.asked");
                case NOT_YOURS -> throw new NotFound();
                case ALREADY, FULL, ENOUGH_TODAY ->
                        Html.unprocessable(
                                peoplePage(viewer.id(), id, "", InviteForm.EMPTY, outcome));
            };
        }
        var form = InviteForm.of(Typed.line(name), Typed.line(email));
        if (!form.fits()) {
            return Html.unprocessable(peoplePage(viewer.id(), id, "", form, null));
        }
        var outcome =
                newcomers.invite(
                        viewer.id(),
                        Submissions.key(key),
                        id,
                        new Invitee.Guest(form.name(), form.email()),
                        form.name(),
                        language);
        return switch (outcome) {
            case INVITED -> Html.seeOther(people, "partnership.invited");
            case ASK_ALL -> Html.seeOther(people, "newcomer.asked");
            case NOT_YOURS -> throw new NotFound();
            case ALREADY, FULL, ENOUGH_TODAY ->
                    Html.unprocessable(peoplePage(viewer.id(), id, "", form.after(outcome), null));
        };
    }

    @PostMapping("/{id}/invitations/{invitation}/withdrawal")
    View withdraw(@PathVariable PartnershipId id, @PathVariable InvitationId invitation) {
        partnerships.withdraw(id, invitation);
        return Html.seeOther("/partnerships/" + id.value() + "/people", "partnership.withdrawn");
    }

    /// The inviter knows the person who came from another address, or does not.
    @PostMapping("/{id}/invitations/{invitation}/claims/{claimant}")
    View settle(
            @PathVariable PartnershipId id,
            @PathVariable InvitationId invitation,
            @PathVariable UUID claimant,
            @RequestParam boolean known) {
        partnerships.settle(id, invitation, new MemberId(claimant), known);
        return Html.seeOther(
                "/partnerships/" + id.value() + "/people",
                known ? "partnership.known" : "partnership.unknown");
    }

    private JteModel roomPage(Viewer viewer, PartnershipId id) {
        return templates.partnershipRoom(alcoves.gather(viewer, id));
    }

    private JteModel peoplePage(
            MemberId me,
            PartnershipId id,
            String words,
            InviteForm form,
            @Nullable Inviting outcome) {
        var room = partnerships.room(me, id);
        if (!room.has(me)) {
            throw new NotFound();
        }
        var found = words.isEmpty() ? List.<Card>of() : members.find(words);
        return templates.partnershipPeople(
                new PeopleView(
                        UUID.randomUUID(),
                        room,
                        me,
                        words,
                        found,
                        form,
                        outcome,
                        newcomers.standing(me, room)));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
