package org.cordee.engagement;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cordee.current.Ids;
import org.cordee.current.MemberId;
import org.cordee.current.Submissions;
import org.cordee.engagement.EngagementRows.Line;
import org.cordee.guard.Guarding;
import org.cordee.vault.OpenVault;
import org.cordee.vault.Sealed;
import org.cordee.vault.VaultDrafts;
import org.cordee.vault.Vaults;
import org.cordee.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Engagements with clients, kept in the vault of their coach.
@Service
@Transactional
public class Engagements {
    private static final int PAGE = 20;

    /// As drafts call it.
    private static final String FORM = "engagement";

    private final EngagementRows rows;
    private final Vaults vaults;
    private final Guarding guard;
    private final Submissions submissions;
    private final VaultDrafts drafts;
    private final ObjectProvider<EngagementForgetting> alcoves;
    private final List<EngagementTraces> traces;
    private final Clock clock;

    Engagements(
            EngagementRows rows,
            Vaults vaults,
            Guarding guard,
            Submissions submissions,
            VaultDrafts drafts,
            ObjectProvider<EngagementForgetting> alcoves,
            List<EngagementTraces> traces,
            Clock clock) {
        this.rows = rows;
        this.vaults = vaults;
        this.guard = guard;
        this.submissions = submissions;
        this.drafts = drafts;
        this.alcoves = alcoves;
        this.traces = traces;
        this.clock = clock;
    }

    /// What became of a form.
    public sealed interface Writing {
        record Done(EngagementId id) implements Writing {}

        record Unfit(EngagementFormView view) implements Writing {}

        /// Another window was quicker: what stands is shown.
        record Crossed(EngagementFormView view) implements Writing {}
    }

    /// With their names where the vault is open.
    ///
    /// @param after the last one that was read; null for the first page
    public EngagementsView list(MemberId me, @Nullable EngagementId after) {
        var lines = rows.list(me, after, PAGE + 1);
        var shown = lines.subList(0, Math.min(PAGE, lines.size()));
        var vault = vaults.open().orElse(null);
        if (vault != null) {
            vault.fetch(shown.stream().map(line -> line.id().value()).toList());
        }
        return new EngagementsView(
                shown.stream().map(line -> engagement(line, vault)).toList(),
                vault != null || vaults.isSetUp(me),
                vault != null,
                after != null,
                lines.size() > PAGE);
    }

    /// One of one's own.
    ///
    /// @throws org.cordee.vault.VaultShut where the vault is shut
    public Engagement one(MemberId me, EngagementId id) {
        var line = rows.find(me, id).orElseThrow(NotFound::new);
        return engagement(line, vaults.demand());
    }

    /// The same, and nobody ends or changes it until this transaction ends.
    ///
    /// @throws org.cordee.vault.VaultShut where the vault is shut
    public Engagement hold(MemberId me, EngagementId id) {
        return engagement(held(me, id), vaults.demand());
    }

    /// That it is one's own, with the vault shut too.
    ///
    /// @throws NotFound where it is another's, or nobody's
    public void mine(MemberId me, EngagementId id) {
        if (rows.find(me, id).isEmpty()) {
            throw new NotFound();
        }
    }

    /// What is being written of a new one, or an empty form.
    public EngagementFormView fresh(MemberId me) {
        var typed = drafts.typed(me, FORM, me.value());
        var form = typed.isEmpty() ? EngagementForm.fresh() : EngagementForm.of(typed::get);
        return new EngagementFormView(null, form, Map.of(), null, !typed.isEmpty());
    }

    public EngagementFormView form(MemberId me, EngagementId id) {
        var engagement = one(me, id);
        var typed = drafts.typed(me, FORM, id.value());
        var form = typed.isEmpty() ? EngagementForm.of(engagement) : EngagementForm.of(typed::get);
        return new EngagementFormView(id, form, Map.of(), null, !typed.isEmpty());
    }

    /// Keeps what is being typed, with the vault shut too.
    ///
    /// @param id null for a new one
    /// @return whether it could be kept
    public boolean draft(MemberId me, @Nullable EngagementId id, EngagementForm form) {
        return drafts.keep(me, FORM, about(me, id), form.draft());
    }

    public void undraft(MemberId me, @Nullable EngagementId id) {
        drafts.drop(me, FORM, about(me, id));
    }

    /// What a draft begins with, if it is one's own.
    private UUID about(MemberId me, @Nullable EngagementId id) {
        return id == null ? me.value() : rows.find(me, id).orElseThrow(NotFound::new).id().value();
    }

    /// Opens one, with keys of its own. The same form sent twice makes one.
    ///
    /// @throws org.cordee.vault.VaultShut where the vault is shut: the form comes back whole
    public Writing begin(MemberId me, EngagementForm form) {
        vaults.demand();
        var refusals = form.refusals();
        if (!refusals.isEmpty()) {
            return new Writing.Unfit(new EngagementFormView(null, form, refusals, null, true));
        }
        var now = clock.instant();
        var fresh = Ids.at(now);
        var id = new EngagementId(submissions.first(me, form.key(), fresh));
        if (id.value().equals(fresh)) {
            vaults.found(fresh);
            rows.add(me, id, sealed(id, form.subject()), now);
            guard.keepNames(me, fresh, form.subject().names());
            drafts.drop(me, FORM, me.value());
        }
        return new Writing.Done(id);
    }

    /// Says it otherwise.
    ///
    /// @throws org.cordee.vault.VaultShut where the vault is shut: the form comes back whole
    public Writing change(MemberId me, EngagementId id, EngagementForm form) {
        var standing = engagement(held(me, id), vaults.demand());
        var refusals = form.refusals();
        if (!refusals.isEmpty()) {
            return new Writing.Unfit(new EngagementFormView(id, form, refusals, null, true));
        }
        if (standing.read().equals(form.subject())) {
            drafts.drop(me, FORM, id.value());
            return new Writing.Done(id);
        }
        if (standing.version() != form.version()) {
            // What was typed stays typed, on what is shown now.
            var typed = form.on(standing.version());
            drafts.keep(me, FORM, id.value(), typed.draft());
            return new Writing.Crossed(new EngagementFormView(id, typed, Map.of(), standing, true));
        }
        rows.change(me, id, sealed(id, form.subject()));
        guard.keepNames(me, id.value(), form.subject().names());
        drafts.drop(me, FORM, id.value());
        return new Writing.Done(id);
    }

    /// It is over, or goes on after all; its secret stays one.
    ///
    /// @return whether that changed anything
    public boolean end(MemberId me, EngagementId id, boolean over) {
        held(me, id);
        return rows.end(me, id, over ? clock.instant() : null);
    }

    /// For good, with its keys: nothing of it can be read any more. Only what is over.
    ///
    /// @return whether it was over
    public boolean remove(MemberId me, EngagementId id) {
        if (held(me, id).endedAt() == null) {
            return false;
        }
        var kept = new ArrayList<>(List.of(id.value()));
        traces.forEach(trace -> kept.addAll(trace.of(me, id.value())));
        alcoves.orderedStream().forEach(alcove -> alcove.forget(me, id));
        rows.remove(me, id);
        vaults.forget(id.value());
        drafts.forget(me, kept);
        guard.keepNames(me, id.value(), List.of());
        return true;
    }

    private Line held(MemberId me, EngagementId id) {
        return rows.hold(me, id).orElseThrow(NotFound::new);
    }

    private Sealed sealed(EngagementId id, Subject subject) {
        return vaults.seal(id.value(), place(id), subject.bytes());
    }

    private static Engagement engagement(Line line, @Nullable OpenVault vault) {
        return new Engagement(
                line.id(),
                line.version(),
                vault == null
                        ? null
                        : Subject.of(
                                vault.read(line.id().value(), place(line.id()), line.contents())),
                line.begunAt(),
                line.endedAt());
    }

    private static String place(EngagementId id) {
        return "engagement.contents:" + id.value();
    }
}
