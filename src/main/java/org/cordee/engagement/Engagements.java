package org.cordee.engagement;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.cordee.current.Ids;
import org.cordee.current.MemberId;
import org.cordee.current.Submissions;
import org.cordee.engagement.EngagementRows.Line;
import org.cordee.guard.Guarding;
import org.cordee.vault.OpenVault;
import org.cordee.vault.Sealed;
import org.cordee.vault.Vaults;
import org.cordee.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Engagements with clients, kept in the vault of their coach.
@Service
@Transactional
public class Engagements {
    private static final int PAGE = 20;

    private final EngagementRows rows;
    private final Vaults vaults;
    private final Guarding guard;
    private final Submissions submissions;
    private final Clock clock;

    Engagements(
            EngagementRows rows,
            Vaults vaults,
            Guarding guard,
            Submissions submissions,
            Clock clock) {
        this.rows = rows;
        this.vaults = vaults;
        this.guard = guard;
        this.submissions = submissions;
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

    public EngagementFormView fresh() {
        vaults.demand();
        return new EngagementFormView(null, EngagementForm.fresh(), Map.of(), null);
    }

    public EngagementFormView form(MemberId me, EngagementId id) {
        return new EngagementFormView(id, EngagementForm.of(one(me, id)), Map.of(), null);
    }

    /// Opens one, with keys of its own. The same form sent twice makes one.
    ///
    /// @throws org.cordee.vault.VaultShut where the vault is shut: the form comes back whole
    public Writing begin(MemberId me, EngagementForm form) {
        vaults.demand();
        var refusals = form.refusals();
        if (!refusals.isEmpty()) {
            return new Writing.Unfit(new EngagementFormView(null, form, refusals, null));
        }
        var now = clock.instant();
        var fresh = Ids.at(now);
        var id = new EngagementId(submissions.first(me, form.key(), fresh));
        if (id.value().equals(fresh)) {
            vaults.found(fresh);
            rows.add(me, id, sealed(id, form.subject()), now);
            guard.keepNames(me, fresh, form.subject().names());
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
            return new Writing.Unfit(new EngagementFormView(id, form, refusals, null));
        }
        if (standing.read().equals(form.subject())) {
            return new Writing.Done(id);
        }
        if (standing.version() != form.version()) {
            // What was typed stays typed, on what is shown now.
            return new Writing.Crossed(
                    new EngagementFormView(id, form.on(standing.version()), Map.of(), standing));
        }
        rows.change(me, id, sealed(id, form.subject()));
        guard.keepNames(me, id.value(), form.subject().names());
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
        held(me, id);
        if (!rows.remove(me, id)) {
            return false;
        }
        vaults.forget(id.value());
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
