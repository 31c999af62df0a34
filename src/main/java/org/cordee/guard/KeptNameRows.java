package org.cordee.guard;

import java.util.Base64;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.cordee.current.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The names of those whom a member accompanies, as hashes.
@Repository
class KeptNameRows {
    private final JdbcClient db;

    KeptNameRows(JdbcClient db) {
        this.db = db;
    }

    /// All of a member's, each form once.
    Set<HashedNames.Form> of(MemberId me) {
        var encoder = Base64.getEncoder().withoutPadding();
        return db.sql("select distinct form, whole from kept_name where member = ?")
                .param(me.value())
                .query((row, _) ->
                        new HashedNames.Form(
                                encoder.encodeToString(row.getBytes("form")),
                                row.getBoolean("whole")))
                .set();
    }

    /// From now on these are the forms of one of them; none for nobody any more.
    void keep(MemberId me, UUID holder, Collection<HashedNames.Form> forms) {
        db.sql("delete from kept_name where member = ? and holder = ?")
                .params(me.value(), holder)
                .update();
        if (forms.isEmpty()) {
            return;
        }
        var decoder = Base64.getDecoder();
        db.sql(
                        """
                        insert into kept_name (member, holder, form, whole)
                        select ?, ?, f.form, f.whole from unnest(?::bytea[], ?::boolean[]) f (form, whole)
                        """)
                .params(
                        me.value(),
                        holder,
                        forms.stream()
                                .map(form -> decoder.decode(form.mac()))
                                .toArray(byte[][]::new),
                        forms.stream().map(HashedNames.Form::whole).toArray(Boolean[]::new))
                .update();
    }
}
