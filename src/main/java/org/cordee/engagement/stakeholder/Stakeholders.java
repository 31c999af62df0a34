package org.cordee.engagement.stakeholder;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.cordee.current.Ids;
import org.cordee.current.MemberId;
import org.cordee.current.Submissions;
import org.cordee.current.Viewer;
import org.cordee.engagement.Engagement;
import org.cordee.engagement.EngagementForgetting;
import org.cordee.engagement.EngagementId;
import org.cordee.engagement.Engagements;
import org.cordee.guard.Guarding;
import org.cordee.vault.Sealed;
import org.cordee.vault.SealedFields;
import org.cordee.vault.Vaults;
import org.cordee.web.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Those around an engagement, as their coach writes them down. All of it asks for the vault.
@Service
@Transactional
public class Stakeholders implements EngagementForgetting {
    /// As many as can still be looked at on one page, a team among them.
    static final int MOST = 24;

    private final StakeholderRows rows;
    private final LinkRows linkRows;
    private final Engagements engagements;
    private final Links links;
    private final Vaults vaults;
    private final Guarding guard;
    private final Submissions submissions;
    private final Clock clock;

    Stakeholders(
            StakeholderRows rows,
            LinkRows linkRows,
            Engagements engagements,
            Links links,
            Vaults vaults,
            Guarding guard,
            Submissions submissions,
            Clock clock) {
        this.rows = rows;
        this.linkRows = linkRows;
        this.engagements = engagements;
        this.links = links;
        this.vaults = vaults;
        this.guard = guard;
        this.submissions = submissions;
        this.clock = clock;
    }

    /// What became of a form.
    sealed interface Writing {
        record Done() implements Writing {}

        record Unfit(StakeholderView view) implements Writing {}

        /// Another window was quicker: what stands is shown.
        record Crossed(StakeholderView view) implements Writing {}
    }

    /// In the order in which they came, also those who have left.
    public List<Stakeholder> of(MemberId me, EngagementId engagement) {
        var living = linkRows.living(me, engagement, clock.instant());
        var lines = rows.list(me, engagement);
        var vault = vaults.demand();
        return lines.stream()
                .map(line -> {
                    var texts =
                            SealedFields.of(
                                    vault.read(
                                            engagement.value(), place(line.id()), line.contents()));
                    return new Stakeholder(
                            line.id(),
                            line.version(),
                            line.roles(),
                            texts.getOrDefault("name", ""),
                            texts.getOrDefault("post", ""),
                            texts.getOrDefault("email", ""),
                            line.locale(),
                            living.getOrDefault(line.id(), List.of()),
                            line.leftAt());
                })
                .toList();
    }

    StakeholdersView list(MemberId me, EngagementId id) {
        var engagement = engagements.one(me, id);
        var people = of(me, id);
        return new StakeholdersView(engagement, people, people.size() >= MOST);
    }

    StakeholderView fresh(MemberId me, EngagementId id) {
        return new StakeholderView(
                engagements.one(me, id), null, StakeholderForm.fresh(), Map.of(), false);
    }

    StakeholderView form(MemberId me, EngagementId id, StakeholderId who) {
        var one = one(me, id, who);
        var engagement = engagements.one(me, id);
        return new StakeholderView(engagement, one, StakeholderForm.of(one), Map.of(), false);
    }

    /// Somebody new. The same form sent twice adds one.
    Writing add(MemberId me, EngagementId id, StakeholderForm form) {
        var engagement = going(me, id);
        var refusals = form.refusals();
        if (!refusals.isEmpty()) {
            return new Writing.Unfit(new StakeholderView(engagement, null, form, refusals, false));
        }
        engagements.hold(me, id);
        if (rows.count(me, id) >= MOST) {
            throw new NotFound();
        }
        var now = clock.instant();
        var fresh = Ids.at(now);
        if (submissions.first(me, form.key(), fresh).equals(fresh)) {
            var who = new StakeholderId(fresh);
            rows.add(me, id, who, form, sealed(id, who, form), now);
            guard.keepNames(me, fresh, List.of(form.name()));
        }
        return new Writing.Done();
    }

    Writing change(MemberId me, EngagementId id, StakeholderId who, StakeholderForm form) {
        hold(me, id, who);
        var engagement = going(me, id);
        var one = one(me, id, who);
        var refusals = form.refusals();
        if (!refusals.isEmpty()) {
            return new Writing.Unfit(new StakeholderView(engagement, one, form, refusals, false));
        }
        if (one.version() != form.version()) {
            var typed = form.on(one.version());
            return new Writing.Crossed(new StakeholderView(engagement, one, typed, Map.of(), true));
        }
        // A link speaks to one address: at another, a new one is sent.
        if (!one.email().equals(form.email())) {
            linkRows.cut(me, who);
        }
        rows.change(who, form, sealed(id, who, form));
        guard.keepNames(me, who.value(), List.of(form.name()));
        return new Writing.Done();
    }

    /// Sends somebody a new link.
    void send(Viewer viewer, EngagementId id, StakeholderId who) {
        var one = one(viewer.id(), id, who);
        var engagement = going(viewer.id(), id);
        if (one.hasLeft()) {
            throw new NotFound();
        }
        links.send(viewer.id(), engagement, List.of(one), Occasion.LINK, viewer.name(), null);
    }

    /// Whoever holds a link of theirs finds it over.
    void cut(MemberId me, EngagementId id, StakeholderId who) {
        hold(me, id, who);
        linkRows.cut(me, who);
    }

    /// With all they said.
    void remove(MemberId me, EngagementId id, StakeholderId who) {
        hold(me, id, who);
        rows.remove(who);
        guard.keepNames(me, who.value(), List.of());
    }

    /// The guard forgets their names with the engagement.
    @Override
    public void forget(MemberId me, EngagementId engagement) {
        rows.list(me, engagement)
                .forEach(line -> guard.keepNames(me, line.id().value(), List.of()));
    }

    private void hold(MemberId me, EngagementId id, StakeholderId who) {
        if (rows.hold(me, id, who).isEmpty()) {
            throw new NotFound();
        }
    }

    private Stakeholder one(MemberId me, EngagementId id, StakeholderId who) {
        // Before the vault is asked for: nothing of another's is told by its door.
        if (!rows.exists(me, id, who)) {
            throw new NotFound();
        }
        return of(me, id).stream()
                .filter(one -> one.id().equals(who))
                .findAny()
                .orElseThrow(NotFound::new);
    }

    private Engagement going(MemberId me, EngagementId id) {
        var engagement = engagements.one(me, id);
        if (engagement.isOver()) {
            throw new NotFound();
        }
        return engagement;
    }

    private Sealed sealed(EngagementId id, StakeholderId who, StakeholderForm form) {
        return vaults.seal(id.value(), place(who), SealedFields.bytes(form.texts()));
    }

    private static String place(StakeholderId who) {
        return "stakeholder.contents:" + who.value();
    }
}
