package org.cordee;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.cordee.affinity.Positioning;
import org.cordee.affinity.Posture;
import org.cordee.affinity.Profile;
import org.cordee.affinity.Skill;
import org.jspecify.annotations.Nullable;

/// Members of a profession: a line of headings, then a line for each.
final class Roster {
    static final List<String> HEADINGS =
            List.of(
                    "id",
                    "looking",
                    "codes",
                    "languages",
                    "zones",
                    "online",
                    "level",
                    "window",
                    "clientele",
                    "services",
                    "needs",
                    "weak",
                    "offers",
                    "strengths",
                    "openness",
                    "abundance",
                    "giving",
                    "autonomy",
                    "frankness",
                    "tempo",
                    "excluded");

    private static final List<String> AXES =
            HEADINGS.subList(HEADINGS.indexOf("openness"), HEADINGS.indexOf("excluded"));
    private static final Set<String> YES = Set.of("1", "true", "yes");
    private static final Set<String> NO = Set.of("0", "false", "no", "");
    private static final Pattern WHOLE = Pattern.compile("\\d{1,9}");
    private static final Pattern DECIMAL = Pattern.compile("\\d{1,9}(\\.\\d{1,30})?");

    /// The place where one meets who works online: no zone can be called so.
    private static final String ONLINE = " online";

    private final String file;
    private final List<Member> members = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private Map<String, Integer> columns = Map.of();

    /// @param excluded ids of those they do not want to meet
    record Member(String id, Profile profile, Set<String> excluded) {}

    private Roster(String file) {
        this.file = file;
    }

    /// In the order of the file.
    ///
    /// @param file what to call it when something is wrong with it
    static List<Member> read(String file, InputStream bytes) throws IOException, BadInput {
        var roster = new Roster(file);
        try (var records = LabFile.rows(file, bytes)) {
            for (var row : records) {
                if (roster.columns.isEmpty()) {
                    roster.head(row);
                } else {
                    roster.add(row);
                }
            }
        }
        if (roster.columns.isEmpty()) {
            throw new BadInput(file, 1, "the line of headings is missing: " + headings());
        }
        return roster.members;
    }

    private static String headings() {
        return String.join(",", HEADINGS);
    }

    private void head(CsvRecord row) throws BadInput {
        var found = new HashMap<String, Integer>();
        for (var heading : row.getFields()) {
            found.put(heading.strip(), found.size());
        }
        if (found.size() != row.getFieldCount() || !found.keySet().equals(Set.copyOf(HEADINGS))) {
            throw new BadInput(file, row.getStartingLineNumber(), "the headings are " + headings());
        }
        columns = found;
    }

    private void add(CsvRecord row) throws BadInput {
        var line = row.getStartingLineNumber();
        if (row.getFieldCount() != HEADINGS.size()) {
            throw new BadInput(
                    file,
                    line,
                    "%d fields, and %d headings".formatted(row.getFieldCount(), HEADINGS.size()));
        }
        var fields = new Fields(row, line);
        var id = fields.text("id");
        if (id.isEmpty()) {
            throw new BadInput(file, line, "id is empty");
        }
        if (!ids.add(id)) {
            throw new BadInput(file, line, "id was there before: " + id);
        }
        var places = new LinkedHashSet<>(fields.list("zones"));
        if (fields.yes("online")) {
            places.add(ONLINE);
        }
        members.add(
                new Member(
                        id,
                        new Profile(
                                fields.yes("looking"),
                                Set.copyOf(fields.list("codes")),
                                Set.copyOf(fields.list("languages")),
                                fields.whole("level", 1, 5),
                                fields.text("window").isEmpty() ? 1 : fields.whole("window", 0, 5),
                                new Positioning(
                                        Set.copyOf(fields.list("clientele")),
                                        places,
                                        Set.copyOf(fields.list("services"))),
                                fields.weighed("needs"),
                                fields.skills("weak"),
                                fields.weighed("offers"),
                                fields.skills("strengths"),
                                fields.posture()),
                        Set.copyOf(fields.list("excluded"))));
    }

    /// One line, field by field.
    private final class Fields {
        private final CsvRecord row;
        private final long line;

        Fields(CsvRecord row, long line) {
            this.row = row;
            this.line = line;
        }

        String text(String heading) {
            return row.getField(Objects.requireNonNull(columns.get(heading))).strip();
        }

        Set<String> list(String heading) {
            var all = new LinkedHashSet<String>();
            Arrays.stream(text(heading).split("\\|"))
                    .map(String::strip)
                    .filter(one -> !one.isEmpty())
                    .forEach(all::add);
            return all;
        }

        boolean yes(String heading) throws BadInput {
            var text = text(heading);
            if (!YES.contains(text) && !NO.contains(text)) {
                throw bad(heading, "is neither 1 nor 0", text);
            }
            return YES.contains(text);
        }

        int whole(String heading, int least, int most) throws BadInput {
            return whole(heading, text(heading), least, most);
        }

        private int whole(String heading, String text, int least, int most) throws BadInput {
            if (WHOLE.matcher(text).matches()) {
                var number = Integer.parseInt(text);
                if (number >= least && number <= most) {
                    return number;
                }
            }
            throw bad(heading, "is no whole number from %d to %d".formatted(least, most), text);
        }

        Set<Skill> skills(String heading) throws BadInput {
            var skills = new LinkedHashSet<Skill>();
            for (var one : list(heading)) {
                skills.add(skill(heading, one));
            }
            return skills;
        }

        Map<Skill, Integer> weighed(String heading) throws BadInput {
            var weighed = new LinkedHashMap<Skill, Integer>();
            for (var one : list(heading)) {
                var colon = one.lastIndexOf(':');
                if (colon < 0) {
                    throw bad(heading, "is written family/skill:1, :2 or :3", one);
                }
                var skill = skill(heading, one.substring(0, colon).strip());
                var weight = whole(heading, one.substring(colon + 1).strip(), 1, Profile.MOST);
                if (weighed.put(skill, weight) != null) {
                    throw bad(heading, "names a skill twice", one);
                }
            }
            return weighed;
        }

        @Nullable Posture posture() throws BadInput {
            if (AXES.stream().allMatch(axis -> text(axis).isEmpty())) {
                return null;
            }
            var at = new double[AXES.size()];
            for (int i = 0; i < at.length; i++) {
                at[i] = axis(AXES.get(i));
            }
            return new Posture(at[0], at[1], at[2], at[3], at[4], at[5]);
        }

        private double axis(String heading) throws BadInput {
            var text = text(heading);
            if (DECIMAL.matcher(text).matches()) {
                var at = Double.parseDouble(text);
                if (at >= Posture.LOWEST && at <= Posture.HIGHEST) {
                    return at;
                }
            }
            throw bad(heading, "is no number from 1 to 5 written with a point", text);
        }

        private Skill skill(String heading, String text) throws BadInput {
            var slash = text.indexOf('/');
            if (slash < 1 || slash == text.length() - 1) {
                throw bad(heading, "is written family/skill", text);
            }
            return new Skill(text.substring(0, slash), text.substring(slash + 1));
        }

        private BadInput bad(String heading, String what, String text) {
            return new BadInput(file, line, "%s %s: %s".formatted(heading, what, text));
        }
    }
}
