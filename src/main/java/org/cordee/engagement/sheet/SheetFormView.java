package org.cordee.engagement.sheet;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cordee.engagement.Engagement;
import org.cordee.web.Words;
import org.jspecify.annotations.Nullable;

/// The form of a sheet, with what is to be said beside its fields. Of an engagement that is over it
/// is read.
///
/// @param refusals the fields that are too long
/// @param other what another window kept meanwhile; null for nothing
/// @param drafted whether it is as it was typed and not yet sent
public record SheetFormView(
        Engagement engagement,
        SheetKind kind,
        List<SheetField> fields,
        SheetForm form,
        Set<String> refusals,
        @Nullable Sheet other,
        boolean drafted) {

    public SheetFormView {
        fields = List.copyOf(fields);
        refusals = Set.copyOf(refusals);
    }

    public String address() {
        return back() + "/" + kind.page();
    }

    /// Where one comes from.
    public String back() {
        return "/engagements/" + engagement.id().value();
    }

    public String state() {
        return other != null
                ? "crossed"
                : !refusals.isEmpty()
                        ? "unfit"
                        : engagement.isOver()
                                ? "over"
                                : drafted ? "drafted" : form.version() == 0 ? "fresh" : "kept";
    }

    /// What stands now where another window was quicker; null where it says the same.
    public @Nullable String standing(SheetField field) {
        if (other == null) {
            return null;
        }
        var text = other.text(field.key());
        return text.equals(form.text(field.key())) ? null : text;
    }

    /// What to say beside a field; null when all is well with it.
    public @Nullable String why(SheetField field) {
        return refusals.contains(field.key()) ? Words.say("engagement.too-long") : null;
    }

    /// The same with words to begin with, where nothing was ever written.
    public SheetFormView beginning(Map<String, String> words) {
        return form.version() > 0 || drafted
                ? this
                : new SheetFormView(
                        engagement, kind, fields, new SheetForm(0, words), refusals, other, false);
    }
}
