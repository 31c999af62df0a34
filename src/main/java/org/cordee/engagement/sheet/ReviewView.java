package org.cordee.engagement.sheet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.cordee.engagement.objective.Objective;

/// The review at the end of an engagement: what was reached of each objective, what remains, what
/// the coach takes along.
///
/// @param objectives standing and closed ones, the oldest first
public record ReviewView(SheetFormView sheet, List<Objective> objectives) {
    static final String REMAINS = "remains";
    static final String TAKEN = "taken";

    /// In code points.
    private static final int LONGEST = 2000;

    private static final Pattern REACHED = Pattern.compile("reached-[0-9a-f-]{36}");

    /// More than anybody has objectives.
    private static final int MOST = 100;

    public ReviewView {
        objectives = List.copyOf(objectives);
    }

    /// The place for one objective.
    public static SheetField reached(Objective objective) {
        return field(objective.id().value());
    }

    static List<SheetField> fields(List<Objective> objectives) {
        var fields = new ArrayList<SheetField>();
        objectives.forEach(objective -> fields.add(reached(objective)));
        fields.add(remains());
        fields.add(taken());
        return fields;
    }

    /// The places that a form names, whichever objectives they are of.
    static List<SheetField> sent(Collection<String> names) {
        return names.stream()
                .filter(name ->
                        name.equals(REMAINS)
                                || name.equals(TAKEN)
                                || REACHED.matcher(name).matches())
                .limit(MOST)
                .map(name -> new SheetField(name, LONGEST, true))
                .toList();
    }

    public static SheetField remains() {
        return new SheetField(REMAINS, LONGEST, true);
    }

    public static SheetField taken() {
        return new SheetField(TAKEN, LONGEST, true);
    }

    private static SheetField field(UUID objective) {
        return new SheetField("reached-" + objective, LONGEST, true);
    }
}
