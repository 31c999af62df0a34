package org.cordee.vault;

/// What was sealed, as a room keeps it.
///
/// @param key the number of the pair of its holder that it was sealed with
/// @param bytes the ciphertext (HPKE, RFC 9180), longer than the text by a constant
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Sealed(int key, byte[] bytes) {
    /// Says nothing of what it holds, not even its length.
    @Override
    public String toString() {
        return "Sealed";
    }
}
