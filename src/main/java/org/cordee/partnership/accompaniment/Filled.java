package org.cordee.partnership.accompaniment;

/// The forms of the page as they were filled in, so that nothing typed is lost where one did not
/// fit.
public record Filled(
        FacilitatorForm facilitator, SessionForm session, NotebookForm note, NotebookForm reply) {

    Filled with(FacilitatorForm form) {
        return new Filled(form, session, note, reply);
    }

    Filled with(SessionForm form) {
        return new Filled(facilitator, form, note, reply);
    }

    Filled withNote(NotebookForm form) {
        return new Filled(facilitator, session, form, reply);
    }

    Filled withReply(NotebookForm form) {
        return new Filled(facilitator, session, note, form);
    }

    /// Whether any of them did not fit.
    public boolean unfit() {
        return facilitator.why() != null
                || !session.fits()
                || note.isUnfit(note.about())
                || reply.isUnfit(reply.about());
    }
}
