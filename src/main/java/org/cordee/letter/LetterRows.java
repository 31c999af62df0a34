package org.cordee.letter;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/// The letters that are due. Only these can be read, and only as they are taken.
final class LetterRows {
    private final JdbcClient db;
    private final LinkSecrets secrets;
    private final JsonMapper json;

    LetterRows(JdbcClient db, LinkSecrets secrets, JsonMapper json) {
        this.db = db;
        this.secrets = secrets;
        this.json = json;
    }

    List<Letter> take(Instant now) {
        return db.sql("select id, kind, email, locale, about, facts from take_letters(?, ?)")
                .params(secrets.house(), Timestamp.from(now))
                .query((row, _) ->
                        new Letter(
                                row.getObject("id", UUID.class),
                                row.getString("kind"),
                                row.getString("email"),
                                Locale.forLanguageTag(row.getString("locale")),
                                row.getObject("about", UUID.class),
                                json.readTree(row.getString("facts"))))
                .list();
    }

    void done(UUID letter) {
        db.sql("select letter_done(?, ?)")
                .params(secrets.house(), letter)
                .query((_, _) -> true)
                .single();
    }
}
