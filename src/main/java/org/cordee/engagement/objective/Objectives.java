package org.cordee.engagement.objective;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cordee.current.Ids;
import org.cordee.current.MemberId;
import org.cordee.current.Submissions;
import org.cordee.engagement.Engagement;
import org.cordee.engagement.EngagementId;
import org.cordee.engagement.Engagements;
import org.cordee.engagement.objective.Objective.Outcome;
import org.cordee.engagement.objective.ObjectiveFormView.Hindrance;
import org.cordee.engagement.objective.ObjectiveRows.Line;
import org.cordee.vault.OpenVault;
import org.cordee.vault.Sealed;
import org.cordee.vault.SealedFields;
import org.cordee.vault.VaultDrafts;
import org.cordee.vault.Vaults;
import org.cordee.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What engagements are to reach, kept in the vault of their coach.
@Service
@Transactional
public class Objectives {
    /// As drafts call it.
    private static final String FORM = "objective";

    private final ObjectiveRows rows;
    private final Engagements engagements;
    private final Vaults vaults;
    private final VaultDrafts drafts;
    private final Submissions submissions;
    private final Clock clock;

    Objectives(
            ObjectiveRows rows,
            Engagements engagements,
            Vaults vaults,
            VaultDrafts drafts,
            Submissions submissions,
            Clock clock) {
        this.rows = rows;
        this.engagements = engagements;
        this.vaults = vaults;
        this.drafts = drafts;
        this.submissions = submissions;
        this.clock = clock;
    }

    /// What became of a form.
    public sealed interface Writing {
        record Done() implements Writing {}

        record Unfit(ObjectiveFormView view) implements Writing {}

        /// Another window was quicker: what stands is shown.
        record Crossed(ObjectiveFormView view) implements Writing {}
    }

    /// What became of closing or taking up again.
    public enum Closing {
        DONE,
        BEFORE,
        FULL,
        OVER
    }

    /// The standing ones of an engagement of one's own, the oldest first.
    ///
    /// @throws org.cordee.vault.VaultShut where the vault is shut
    @Transactional(readOnly = true)
    public List<Objective> of(MemberId coach, UUID engagement) {
        engagements.one(coach, new EngagementId(engagement));
        return all(coach, engagement).stream().filter(Objective::stands).toList();
    }

    /// All of them, the closed ones too, the oldest first.
    ///
    /// @throws org.cordee.vault.VaultShut where the vault is shut
    @Transactional(readOnly = true)
    public List<Objective> all(MemberId coach, EngagementId engagement) {
        engagements.one(coach, engagement);
        return all(coach, engagement.value());
    }

    ObjectivesView view(MemberId me, EngagementId engagement) {
        var read = engagements.one(me, engagement);
        var all = all(me, engagement.value());
        return new ObjectivesView(
                read,
                all.stream().filter(Objective::stands).toList(),
                all.stream().filter(one -> !one.stands()).toList());
    }

    /// What is being written of a new one, or an empty form.
    ObjectiveFormView fresh(MemberId me, EngagementId engagement) {
        var read = engagements.one(me, engagement);
        var typed = drafts.typed(me, FORM, engagement.value());
        var form = typed.isEmpty() ? ObjectiveForm.fresh() : ObjectiveForm.of(typed::get);
        return new ObjectiveFormView(
                engagement, null, form, Map.of(), null, hindrance(me, read), !typed.isEmpty());
    }

    ObjectiveFormView form(MemberId me, EngagementId engagement, ObjectiveId id) {
        mine(me, engagement, id);
        var read = engagements.one(me, engagement);
        var standing = one(me, engagement, id, vaults.demand());
        var typed = drafts.typed(me, FORM, id.value());
        var form = typed.isEmpty() ? ObjectiveForm.of(standing) : ObjectiveForm.of(typed::get);
        return new ObjectiveFormView(
                engagement, id, form, Map.of(), null, hindrance(read, standing), !typed.isEmpty());
    }

    /// Keeps what is being typed, with the vault shut too.
    ///
    /// @param id null for a new one
    /// @return whether it could be kept
    boolean draft(
            MemberId me, EngagementId engagement, @Nullable ObjectiveId id, ObjectiveForm form) {
        return drafts.keep(me, FORM, about(me, engagement, id), form.draft());
    }

    void undraft(MemberId me, EngagementId engagement, @Nullable ObjectiveId id) {
        drafts.drop(me, FORM, about(me, engagement, id));
    }

    /// Begins one. The same form sent twice makes one.
    Writing begin(MemberId me, EngagementId engagement, ObjectiveForm form) {
        var held = engagements.hold(me, engagement);
        var refusals = form.refusals();
        if (!refusals.isEmpty()) {
            return new Writing.Unfit(
                    new ObjectiveFormView(engagement, null, form, refusals, null, null, true));
        }
        var now = clock.instant();
        var fresh = Ids.at(now);
        if (!submissions.first(me, form.key(), fresh).equals(fresh)) {
            return new Writing.Done();
        }
        var hindrance = hindrance(me, held);
        if (hindrance != null) {
            submissions.forget(me, form.key());
            return new Writing.Unfit(
                    new ObjectiveFormView(engagement, null, form, Map.of(), null, hindrance, true));
        }
        var id = new ObjectiveId(fresh);
        rows.add(me, engagement.value(), id, sealed(engagement, id, form), now);
        drafts.drop(me, FORM, engagement.value());
        return new Writing.Done();
    }

    /// Says it otherwise.
    Writing change(MemberId me, EngagementId engagement, ObjectiveId id, ObjectiveForm form) {
        mine(me, engagement, id);
        var held = engagements.hold(me, engagement);
        var standing = one(me, engagement, id, vaults.demand());
        var refusals = form.refusals();
        var hindrance = hindrance(held, standing);
        if (!refusals.isEmpty() || hindrance != null) {
            return new Writing.Unfit(
                    new ObjectiveFormView(engagement, id, form, refusals, null, hindrance, true));
        }
        if (!form.says(standing)) {
            if (standing.version() != form.version()) {
                // What was typed stays typed, on what is shown now.
                var typed = form.on(standing.version());
                drafts.keep(me, FORM, id.value(), typed.draft());
                return new Writing.Crossed(
                        new ObjectiveFormView(
                                engagement, id, typed, Map.of(), standing, null, true));
            }
            rows.change(me, id, sealed(engagement, id, form));
        }
        drafts.drop(me, FORM, id.value());
        return new Writing.Done();
    }

    Closing close(MemberId me, EngagementId engagement, ObjectiveId id, Outcome outcome) {
        mine(me, engagement, id);
        var held = engagements.hold(me, engagement);
        one(me, engagement, id, vaults.demand());
        if (held.isOver()) {
            return Closing.OVER;
        }
        return rows.close(me, id, outcome, clock.instant()) ? Closing.DONE : Closing.BEFORE;
    }

    /// It stands again.
    Closing reopen(MemberId me, EngagementId engagement, ObjectiveId id) {
        mine(me, engagement, id);
        var held = engagements.hold(me, engagement);
        if (one(me, engagement, id, vaults.demand()).stands()) {
            return Closing.BEFORE;
        }
        return switch (hindrance(me, held)) {
            case null -> rows.reopen(me, id) ? Closing.DONE : Closing.BEFORE;
            case FULL -> Closing.FULL;
            case OVER, CLOSED -> Closing.OVER;
        };
    }

    /// Why no other can begin. Whoever is about to begin one holds the engagement.
    private @Nullable Hindrance hindrance(MemberId me, Engagement engagement) {
        if (engagement.isOver()) {
            return Hindrance.OVER;
        }
        var standing =
                rows.list(me, engagement.id().value()).stream()
                        .filter(line -> line.outcome() == null)
                        .count();
        return standing >= Objective.MOST ? Hindrance.FULL : null;
    }

    private static @Nullable Hindrance hindrance(Engagement engagement, Objective objective) {
        return engagement.isOver() ? Hindrance.OVER : objective.stands() ? null : Hindrance.CLOSED;
    }

    /// What a draft begins with, if it is one's own.
    private UUID about(MemberId me, EngagementId engagement, @Nullable ObjectiveId id) {
        engagements.mine(me, engagement);
        if (id == null) {
            return engagement.value();
        }
        mine(me, engagement, id);
        return id.value();
    }

    /// That it is one's own is known with the vault shut too: another's is never more than not
    /// found.
    private void mine(MemberId me, EngagementId engagement, ObjectiveId id) {
        if (rows.find(me, engagement.value(), id).isEmpty()) {
            throw new NotFound();
        }
    }

    private List<Objective> all(MemberId me, UUID engagement) {
        var vault = vaults.demand();
        return rows.list(me, engagement).stream()
                .map(line -> objective(engagement, line, vault))
                .toList();
    }

    private Objective one(MemberId me, EngagementId engagement, ObjectiveId id, OpenVault vault) {
        return objective(
                engagement.value(),
                rows.find(me, engagement.value(), id).orElseThrow(NotFound::new),
                vault);
    }

    private Sealed sealed(EngagementId engagement, ObjectiveId id, ObjectiveForm form) {
        return vaults.seal(engagement.value(), place(id), SealedFields.bytes(form.fields()));
    }

    private static Objective objective(UUID engagement, Line line, OpenVault vault) {
        var texts = SealedFields.of(vault.read(engagement, place(line.id()), line.contents()));
        return new Objective(
                line.id(),
                line.version(),
                texts.getOrDefault(ObjectiveField.TEXT.key(), ""),
                texts.getOrDefault(ObjectiveField.INDICATOR.key(), ""),
                ObjectiveForm.day(texts.getOrDefault(ObjectiveField.BY.key(), "")),
                line.begunAt(),
                line.endedAt(),
                line.outcome());
    }

    private static String place(ObjectiveId id) {
        return "objective.contents:" + id.value();
    }
}
