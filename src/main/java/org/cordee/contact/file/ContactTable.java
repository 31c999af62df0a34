package org.cordee.contact.file;

import java.util.List;
import java.util.regex.Pattern;

/// The table in which we give contacts away: headings as Google writes them, and how a value is
/// written so that it comes back as it was.
public final class ContactTable {
    static final List<String> HEADINGS =
            List.of(
                    "Name",
                    "First Name",
                    "Last Name",
                    "Nickname",
                    "Organization Name",
                    "Organization Title",
                    "Notes",
                    "Labels",
                    "E-mail 1 - Value",
                    "E-mail 2 - Value",
                    "E-mail 3 - Value",
                    "Phone 1 - Value",
                    "Phone 2 - Value",
                    "Phone 3 - Value",
                    "Website 1 - Value",
                    "Connected On");

    /// What a spreadsheet would run or count with.
    private static final Pattern HARMFUL = Pattern.compile("(?s)'*[=+\\-@\\t\\r].*");

    private static final Pattern COLONS = Pattern.compile("::(:+)");

    /// A cell that no spreadsheet takes for anything but words.
    public static String harmless(String cell) {
        return HARMFUL.matcher(cell).matches() ? "'" + cell : cell;
    }

    /// The cell before it was made [#harmless], by us or by others.
    static String harmful(String cell) {
        return cell.startsWith("'") && HARMFUL.matcher(cell).matches() ? cell.substring(1) : cell;
    }

    /// A value among others in one cell: they stand between ` ::: `, so it has no such sign itself.
    static String listed(String value) {
        return COLONS.matcher(value).replaceAll("::$1:");
    }

    /// The value before it was [#listed].
    static String plain(String listed) {
        return COLONS.matcher(listed).replaceAll(found -> "::" + found.group(1).substring(1));
    }

    private ContactTable() {}
}
