package org.cordee.current;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// What a member is writing in a form, as it was typed: kept while they type, theirs alone, until
/// the form is sent or let go.
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class FormDraftRows {
    /// Of all fields of one form together, in characters: more than any of our forms may hold.
    public static final int LONGEST = 20_000;

    private final JdbcClient db;
    private final Clock clock;

    FormDraftRows(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /// @param form a name of its own for each kind of form
    /// @param about what it begins with; the member themselves for nothing in particular
    /// @return false where it is longer than anything that could be sent
    public boolean keep(MemberId me, String form, UUID about, Map<String, String> typed) {
        if (typed.values().stream().mapToInt(String::length).sum() > LONGEST) {
            return false;
        }
        db.sql(
                        """
                        insert into draft (owner, form, about, fields, contents, saved_at) values (?, ?, ?, ?, ?, ?)
                        on conflict (owner, form, about)
                        do update set fields = excluded.fields, contents = excluded.contents, saved_at = excluded.saved_at
                        """)
                .params(
                        me.value(),
                        form,
                        about,
                        typed.keySet().toArray(String[]::new),
                        typed.values().toArray(String[]::new),
                        Timestamp.from(clock.instant()))
                .update();
        return true;
    }

    /// As it was typed, by the names of the fields; empty where nothing was.
    public Map<String, String> typed(MemberId me, String form, UUID about) {
        return read(me, form, about, "");
    }

    /// The same, and nobody changes it until this transaction ends.
    public Map<String, String> held(MemberId me, String form, UUID about) {
        return read(me, form, about, " for update");
    }

    /// Of several forms about the same thing, those in which something was typed.
    public Map<String, Map<String, String>> typed(
            MemberId me, Collection<String> forms, UUID about) {
        var found = new HashMap<String, Map<String, String>>();
        db.sql(
                        """
                        select form, fields, contents from draft
                        where owner = ? and form = any (?) and about = ?
                        """)
                .params(me.value(), forms.toArray(String[]::new), about)
                .query(row -> {
                    found.put(row.getString("form"), typed(row));
                });
        return found;
    }

    private Map<String, String> read(MemberId me, String form, UUID about, String lock) {
        return db.sql(
                        "select fields, contents from draft where owner = ? and form = ? and about = ?"
                                + lock)
                .params(me.value(), form, about)
                .query((row, _) -> typed(row))
                .optional()
                .orElse(Map.of());
    }

    private static Map<String, String> typed(ResultSet row) throws SQLException {
        var fields = (String[]) row.getArray("fields").getArray();
        var contents = (String[]) row.getArray("contents").getArray();
        Map<String, String> typed = new LinkedHashMap<>();
        for (int n = 0; n < fields.length; n++) {
            typed.put(fields[n], contents[n]);
        }
        return typed;
    }

    public void drop(MemberId me, String form, UUID about) {
        db.sql("delete from draft where owner = ? and form = ? and about = ?")
                .params(me.value(), form, about)
                .update();
    }
}
