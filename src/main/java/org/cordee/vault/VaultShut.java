package org.cordee.vault;

/// That a page needs the reader's vault open, and it is not. Answered by the way to its door.
public final class VaultShut extends RuntimeException {
    VaultShut() {
        super("the vault is shut", null, false, false);
    }
}
