/// The vault: encryption with keys of a member's own, for what nobody else in the house may read.
///
/// # How a room keeps something in it
///
/// - Each thing that others may write to is a *holder* (an engagement), which [Vaults#found] gives
///   a pair of keys while its owner's vault is open.
/// - Whoever may write there, its owner or somebody with a link, has it sealed by [Vaults#seal]. No
///   vault need be open; whether they may write is decided by the room before.
/// - Who reads asks [Vaults#demand] for the open vault, and [OpenVault#read] opens one text. Where
///   it is shut, a page becomes the way to its door and back; a form that was sent comes back
///   whole.
/// - What is being written is kept by [VaultDrafts], with the vault shut too.
/// - A page that shows what was read loads `vault.js` and marks it: `data-private`.
@ApplicationModule(allowedDependencies = {"signin", "letter", "job", "web", "current", "database"})
@NullMarked
package org.cordee.vault;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
