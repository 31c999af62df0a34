package org.cordee.engagement.contract;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cordee.current.MemberId;
import org.cordee.current.Viewer;
import org.cordee.engagement.EngagementId;
import org.cordee.engagement.contract.ContractPreview.Misfit;
import org.cordee.engagement.objective.Objectives;
import org.cordee.engagement.sheet.Sheet;
import org.cordee.engagement.sheet.SheetFormView;
import org.cordee.engagement.sheet.SheetKind;
import org.cordee.engagement.sheet.Sheets;
import org.cordee.member.duty.Duties;
import org.cordee.member.duty.Duty;
import org.cordee.member.duty.DutyMoment;
import org.cordee.web.Words;
import org.springframework.stereotype.Component;

/// A contract as its coach writes it, before it is proposed.
@Component
class ContractSheet {
    private final Sheets sheets;
    private final Objectives objectives;
    private final Duties duties;

    ContractSheet(Sheets sheets, Objectives objectives, Duties duties) {
        this.sheets = sheets;
        this.objectives = objectives;
        this.duties = duties;
    }

    Sheet of(MemberId me, EngagementId engagement) {
        return sheets.of(me, engagement, SheetKind.CONTRACT);
    }

    /// With words of the house to begin with, where nothing was ever written.
    SheetFormView form(Viewer viewer, EngagementId engagement) {
        var form = sheets.form(viewer.id(), engagement, SheetKind.CONTRACT, ContractField.FIELDS);
        return form.beginning(start(viewer.locale(), viewer.id(), engagement));
    }

    List<Duty> duties(MemberId me) {
        return duties.at(DutyMoment.OPENING, me);
    }

    /// Why it cannot be proposed as it stands.
    Set<Misfit> misfits(Sheet sheet, ContractParties parties) {
        var misfits = EnumSet.noneOf(Misfit.class);
        if (sheet.text(ContractField.COACHEE.key()).isEmpty()) {
            misfits.add(Misfit.NO_COACHEE);
        }
        if (sheet.text(ContractField.PURPOSE.key()).isEmpty()) {
            misfits.add(Misfit.NO_PURPOSE);
        }
        if (parties.people().size() > ContractParties.MOST) {
            misfits.add(Misfit.TOO_MANY);
        }
        return misfits;
    }

    private Map<String, String> start(Locale language, MemberId me, EngagementId engagement) {
        var agreed =
                objectives.of(me, engagement.value()).stream()
                        .map(one ->
                                Words.say(
                                        language,
                                        "contract.start.objective",
                                        "text",
                                        one.text(),
                                        "indicator",
                                        one.indicator()))
                        .collect(Collectors.joining("\n"));
        var words = new LinkedHashMap<String, String>();
        words.put(ContractField.PURPOSE.key(), agreed);
        for (var field :
                List.of(
                        ContractField.SESSIONS,
                        ContractField.CONFIDENTIAL,
                        ContractField.COMMITMENTS,
                        ContractField.FEES,
                        ContractField.ENDING)) {
            words.put(field.key(), Words.say(language, "contract.start", "section", field.key()));
        }
        return words;
    }
}
