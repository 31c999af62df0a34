package org.cordee.introduction;

import java.util.Map;
import org.cordee.introduction.IntroductionForm.FeeForm;
import org.cordee.introduction.IntroductionForm.Refusal;
import org.jspecify.annotations.Nullable;

/// One introduction and the form of its fee, with the reasons beside its fields.
public record FeeView(Introduction introduction, FeeForm form, Map<String, Refusal> refusals) {
    /// What to say beside a field; null when all is well with it.
    public @Nullable String why(String field) {
        return IntroductionView.why(field, refusals);
    }
}
