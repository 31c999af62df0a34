package org.cordee.circle.action;

import java.util.Map;
import org.cordee.circle.action.ActionForm.Reason;
import org.cordee.guard.Guarded;
import org.cordee.guard.Readings;
import org.cordee.web.Words;
import org.jspecify.annotations.Nullable;

/// The form of a common action, with what is to be said beside its fields.
///
/// @param id of what is changed; null for a new one
/// @param reading null where the guard was not asked
/// @param other what another window kept meanwhile; null for nothing
/// @param asks whether each is being asked about it: a change closes that unopened
/// @param drafted whether it is as it was typed and not yet sent
public record ActionFormView(
        Companions companions,
        @Nullable CommonActionId id,
        ActionForm form,
        Map<String, Reason> refusals,
        @Nullable Readings reading,
        @Nullable CommonAction other,
        boolean asks,
        boolean drafted) {

    public ActionFormView {
        refusals = Map.copyOf(refusals);
    }

    ActionFormView drafted(boolean typed) {
        return new ActionFormView(companions, id, form, refusals, reading, other, asks, typed);
    }

    public String address() {
        return companions.address() + (id == null ? "/new" : "/" + id.value() + "/text");
    }

    /// Where one comes from.
    public String back() {
        return companions.address() + (id == null ? "" : "/" + id.value());
    }

    /// What the guard calls it; empty for what is not there yet.
    public String about() {
        return id == null ? "" : CommonActions.HOLDER + ":" + id.value();
    }

    public String state() {
        return other != null
                ? "crossed"
                : form.more()
                        ? "longer"
                        : reading != null && !reading.pass()
                                ? "guarded"
                                : !refusals.isEmpty() ? "unfit" : drafted ? "drafted" : "fresh";
    }

    public @Nullable Guarded guarded(String field) {
        return reading == null ? null : reading.of(field);
    }

    public boolean replaced(String field) {
        var swap = form.said().swap();
        return swap != null && swap.field().equals(field);
    }

    /// What stands now where another window was quicker; null where it says the same.
    public @Nullable String standing(ActionField field) {
        if (other == null) {
            return null;
        }
        var text = ActionForm.texts(other).getOrDefault(field, "");
        return text.equals(form.text(field)) ? null : text;
    }

    /// What to say beside a field; null when all is well with it.
    public @Nullable String why(String field) {
        return switch (refusals.get(field)) {
            case null -> null;
            case EMPTY -> {
                if (field.equals(ActionForm.ROWS)) {
                    yield Words.say("action.rows.empty");
                }
                yield field.startsWith("doer-")
                        ? Words.say("action.doer.empty")
                        : field.startsWith("due-")
                                ? Words.say("action.day.empty")
                                : Words.say("action.empty");
            }
            case TOO_LONG -> Words.say("action.too-long");
            case NO_DAY -> Words.say("action.no-day");
            case PAST -> Words.say("action.past");
            case NOT_THERE -> Words.say("action.not-there");
            case ENOUGH -> Words.say("action.enough");
            case STARTED -> Words.say("action.has-started");
        };
    }
}
