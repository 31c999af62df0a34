package org.cordee.affinity;

/// What counts between two beside who they are.
///
/// @param excluded whether either has excluded the other, or said _not now_
/// @param capacity whether both still want introductions
public record Between(boolean excluded, boolean capacity) {
    /// Nothing stands between them.
    public static final Between NOTHING = new Between(false, true);
}
