package org.cordee.web;

/// There is no such page for this person. Whether there is one for another is nobody's business.
public final class NotFound extends RuntimeException {

    public NotFound() {
        super(null, null, false, false);
    }
}
