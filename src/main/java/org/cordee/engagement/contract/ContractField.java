package org.cordee.engagement.contract;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.cordee.engagement.sheet.SheetField;

/// What a coach writes of a contract: who its parties are, and its sections in their order.
public enum ContractField {
    COACHEE(120),
    SPONSOR(120),
    PAYER(120),
    MANAGER(120),
    PURPOSE(2400),
    SESSIONS(2400),
    CONFIDENTIAL(2400),
    /// What is reported to whom, beyond the sentences that the roles bring.
    REPORTED(2400),
    COMMITMENTS(2400),
    /// What it costs, and who pays.
    FEES(2400),
    ENDING(2400);

    static final List<SheetField> FIELDS =
            Arrays.stream(values()).map(ContractField::field).toList();

    private final int longest;

    ContractField(int longest) {
        this.longest = longest;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Whether it names somebody.
    public boolean isName() {
        return longest == 120;
    }

    public SheetField field() {
        return new SheetField(key(), longest, !isName());
    }

    public static List<ContractField> names() {
        return Arrays.stream(values()).filter(ContractField::isName).toList();
    }

    public static List<ContractField> sections() {
        return Arrays.stream(values()).filter(field -> !field.isName()).toList();
    }
}
