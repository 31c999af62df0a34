package org.cordee.contact;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cordee.contact.file.Detail;
import org.cordee.contact.file.Kind;
import org.cordee.contact.file.Person;
import org.cordee.current.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Contacts by their whole name, and by the card of the member whom they are.
@Repository
class AcquaintanceRows {
    private final JdbcClient db;

    AcquaintanceRows(JdbcClient db) {
        this.db = db;
    }

    List<ContactId> named(MemberId me, String name, int most) {
        return db
                .sql(
                        """
                        select id from contact where owner = ? and removed_at is null and sorted = folded(?)
                         order by sorted, id limit ?
                        """)
                .params(me.value(), name, most)
                .query(UUID.class)
                .list()
                .stream()
                .map(ContactId::new)
                .toList();
    }

    boolean isThere(MemberId me, ContactId id) {
        return db.sql(
                        "select exists (select from contact where owner = ? and id = ? and removed_at is null)")
                .params(me.value(), id.value())
                .query(Boolean.class)
                .single();
    }

    /// The contact that was written down from a card, where it is there.
    Optional<ContactId> ofCard(MemberId me, MemberId card) {
        return db.sql(
                        """
                        select r.id from contact c join contact r on r.owner = :me and r.id = coalesce(c.merged_into, c.id)
                         where c.owner = :me and c.card = :card and r.removed_at is null
                        """)
                .param("me", me.value())
                .param("card", card.value())
                .query(UUID.class)
                .optional()
                .map(ContactId::new);
    }

    /// The contact with one of somebody's addresses of mail, where it is there.
    Optional<ContactId> reached(MemberId me, Person person) {
        var addresses =
                person.details().stream()
                        .filter(detail -> detail.kind() == Kind.EMAIL)
                        .map(Detail::value)
                        .toArray(String[]::new);
        return db.sql(
                        """
                        select r.id
                          from contact_detail d
                          join contact r on r.owner = :me and r.id = d.contact
                         where d.owner = :me and d.kind = 'email' and d.value = any (:addresses) and r.removed_at is null
                         order by r.id limit 1
                        """)
                .param("me", me.value())
                .param("addresses", addresses)
                .query(UUID.class)
                .optional()
                .map(ContactId::new);
    }

    /// A contact with that card that was taken out keeps its words and lets go of the card.
    void isOfCard(MemberId me, ContactId id, MemberId card) {
        db.sql("update contact set card = null where owner = ? and card = ?")
                .params(me.value(), card.value())
                .update();
        db.sql("update contact set card = ? where owner = ? and id = ?")
                .params(card.value(), me.value(), id.value())
                .update();
    }
}
