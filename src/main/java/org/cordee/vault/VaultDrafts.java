package org.cordee.vault;

import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.cordee.current.FormDraftRows;
import org.cordee.current.MemberId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What a member is writing of what goes into their vault: kept while they type as ciphertext,
/// under a pair of keys that is theirs like that of an engagement. It goes on being kept when the
/// vault closes in the midst of a sentence; it is read again once the vault is open. What may lie
/// in clear is kept by [FormDraftRows].
@Service
@Transactional
public class VaultDrafts {
    private final VaultDraftRows rows;
    private final VaultKeyRows keys;
    private final Vaults vaults;
    private final Clock clock;

    VaultDrafts(VaultDraftRows rows, VaultKeyRows keys, Vaults vaults, Clock clock) {
        this.rows = rows;
        this.keys = keys;
        this.vaults = vaults;
        this.clock = clock;
    }

    /// @param form a name of its own for each kind of form
    /// @param about what it begins with; the member themselves for nothing in particular
    /// @return false where it is longer than anything that could be sent, or where the vault was
    ///   shut before anything was ever kept
    public boolean keep(MemberId me, String form, UUID about, Map<String, String> typed) {
        if (typed.values().stream().mapToInt(String::length).sum() > FormDraftRows.LONGEST) {
            return false;
        }
        if (keys.latest(me.value()) == 0) {
            if (vaults.open().isEmpty()) {
                return false;
            }
            vaults.found(me.value());
        }
        var sealed = vaults.seal(me.value(), place(form, about), SealedFields.bytes(typed));
        rows.keep(me, form, about, sealed, clock.instant());
        return true;
    }

    /// As it was typed, by the names of the fields; empty where nothing was.
    ///
    /// @throws VaultShut where the vault is shut
    public Map<String, String> typed(MemberId me, String form, UUID about) {
        var vault = vaults.demand();
        return rows.find(me, form, about)
                .map(sealed -> vault.read(me.value(), place(form, about), sealed))
                .map(SealedFields::of)
                .orElse(Map.of());
    }

    public void drop(MemberId me, String form, UUID about) {
        rows.drop(me, form, about);
    }

    /// Lets go of all that was being written about these, in whatever form.
    public void forget(MemberId me, Collection<UUID> abouts) {
        rows.forget(me, abouts);
    }

    private static String place(String form, UUID about) {
        return "vault_draft.contents:" + form + ":" + about;
    }
}
