package org.cordee.engagement.sheet;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cordee.current.MemberId;
import org.cordee.engagement.EngagementId;
import org.cordee.engagement.Engagements;
import org.cordee.vault.OpenVault;
import org.cordee.vault.SealedFields;
import org.cordee.vault.VaultDrafts;
import org.cordee.vault.Vaults;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The sheets of engagements, kept in the vault of their coach.
@Service
@Transactional
public class Sheets {
    private final SheetRows rows;
    private final Engagements engagements;
    private final Vaults vaults;
    private final VaultDrafts drafts;
    private final Clock clock;

    Sheets(
            SheetRows rows,
            Engagements engagements,
            Vaults vaults,
            VaultDrafts drafts,
            Clock clock) {
        this.rows = rows;
        this.engagements = engagements;
        this.vaults = vaults;
        this.drafts = drafts;
        this.clock = clock;
    }

    /// What became of a form.
    public sealed interface Writing {
        record Done() implements Writing {}

        /// Too long somewhere, or the engagement is over.
        record Unfit(SheetFormView view) implements Writing {}

        /// Another window was quicker: what stands is shown.
        record Crossed(SheetFormView view) implements Writing {}
    }

    /// As it stands.
    ///
    /// @throws org.cordee.vault.VaultShut where the vault is shut
    @Transactional(readOnly = true)
    public Sheet of(MemberId me, EngagementId engagement, SheetKind kind) {
        engagements.one(me, engagement);
        return standing(me, engagement, kind, vaults.demand());
    }

    /// @throws org.cordee.vault.VaultShut where the vault is shut
    public SheetFormView form(
            MemberId me, EngagementId engagement, SheetKind kind, List<SheetField> fields) {
        var read = engagements.one(me, engagement);
        var standing = standing(me, engagement, kind, vaults.demand());
        var typed = drafts.typed(me, kind.key(), engagement.value());
        var drafted = !typed.isEmpty() && !read.isOver();
        var form = drafted ? SheetForm.of(fields, typed::get) : SheetForm.of(standing);
        return new SheetFormView(read, kind, fields, form, Set.of(), null, drafted);
    }

    /// Keeps what is being typed, with the vault shut too.
    ///
    /// @return whether it could be kept
    public boolean draft(MemberId me, EngagementId engagement, SheetKind kind, SheetForm form) {
        engagements.mine(me, engagement);
        return drafts.keep(me, kind.key(), engagement.value(), form.draft());
    }

    public void undraft(MemberId me, EngagementId engagement, SheetKind kind) {
        engagements.mine(me, engagement);
        drafts.drop(me, kind.key(), engagement.value());
    }

    /// Keeps it. The same form sent twice is kept once.
    ///
    /// @throws org.cordee.vault.VaultShut where the vault is shut: the form comes back whole
    public Writing keep(
            MemberId me,
            EngagementId engagement,
            SheetKind kind,
            List<SheetField> fields,
            SheetForm form) {
        var held = engagements.hold(me, engagement);
        var standing = standing(me, engagement, kind, vaults.demand());
        var refusals = form.refusals(fields);
        if (!refusals.isEmpty() || held.isOver()) {
            return new Writing.Unfit(
                    new SheetFormView(held, kind, fields, form, refusals, null, true));
        }
        if (!form.says(standing)) {
            if (standing.version() != form.version()) {
                // What was typed stays typed, on what is shown now.
                var typed = form.on(standing.version());
                drafts.keep(me, kind.key(), engagement.value(), typed.draft());
                return new Writing.Crossed(
                        new SheetFormView(held, kind, fields, typed, Set.of(), standing, true));
            }
            var sealed =
                    vaults.seal(
                            engagement.value(),
                            place(engagement.value(), kind),
                            SealedFields.bytes(form.upon(standing)));
            rows.keep(
                    me, engagement.value(), kind, standing.version() + 1, sealed, clock.instant());
        }
        drafts.drop(me, kind.key(), engagement.value());
        return new Writing.Done();
    }

    private Sheet standing(MemberId me, EngagementId engagement, SheetKind kind, OpenVault vault) {
        var id = engagement.value();
        return rows.find(me, id, kind)
                .map(line ->
                        new Sheet(
                                line.version(),
                                SealedFields.of(vault.read(id, place(id, kind), line.contents()))))
                .orElse(Sheet.EMPTY);
    }

    private static String place(UUID engagement, SheetKind kind) {
        return "engagement_sheet.contents:" + engagement + ":" + kind.key();
    }
}
