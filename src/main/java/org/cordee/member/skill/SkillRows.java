package org.cordee.member.skill;

import java.sql.Array;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SkillRows {
    private final JdbcClient db;

    SkillRows(JdbcClient db) {
        this.db = db;
    }

    Taxonomy all() {
        var families =
                db.sql("select key, fr, en, approaches from skill_family order by position")
                        .query((row, _) ->
                                new Family(
                                        row.getString("key"),
                                        row.getString("fr"),
                                        row.getString("en"),
                                        row.getBoolean("approaches")))
                        .list();
        var skills =
                db.sql("select key, family, fr, en, fr_also, en_also from skill order by key")
                        .query((row, _) ->
                                new Skill(
                                        row.getString("key"),
                                        row.getString("family"),
                                        row.getString("fr"),
                                        row.getString("en"),
                                        texts(row.getArray("fr_also")),
                                        texts(row.getArray("en_also"))))
                        .list();
        return new Taxonomy(families, skills);
    }

    String add(Skill skill, Instant now) {
        return db.sql("select add_skill(?, ?, ?, ?, ?, ?)")
                .params(
                        skill.key(),
                        skill.french(),
                        skill.english(),
                        skill.frenchAlso().toArray(String[]::new),
                        skill.englishAlso().toArray(String[]::new),
                        Timestamp.from(now))
                .query(String.class)
                .single();
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
