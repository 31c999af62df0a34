package org.cordee.member.practice;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cordee.member.practice.CodesView.CodePair;
import org.cordee.member.practice.CodesView.CodeRuling;
import org.cordee.member.practice.Practice.Code;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All SQL of which codes of ethics go together.
@Repository
class CodeRows {
    private static final int MOST = 100;

    private final JdbcClient db;

    CodeRows(JdbcClient db) {
        this.db = db;
    }

    CodesView view(List<Code> codes) {
        var pairs =
                db.sql("select one, other from ethics_code_pair order by one, other")
                        .query((row, _) ->
                                pair(codes, row.getString("one"), row.getString("other")))
                        .list();
        var rulings =
                db.sql(
                                """
                                select r.one, r.other, r.compatible, r.why, r.ruled_at, coalesce(m.name, '') as name
                                  from ethics_code_ruling r left join member m on m.id = r.ruled_by
                                 order by r.ruled_at desc, r.id limit ?
                                """)
                        .param(MOST)
                        .query((row, _) ->
                                new CodeRuling(
                                        pair(codes, row.getString("one"), row.getString("other")),
                                        row.getBoolean("compatible"),
                                        row.getString("why"),
                                        row.getString("name"),
                                        row.getTimestamp("ruled_at").toInstant()))
                        .list();
        return new CodesView(codes, pairs, rulings);
    }

    private static CodePair pair(List<Code> codes, String one, String other) {
        return new CodePair(code(codes, one), code(codes, other));
    }

    private static Code code(List<Code> codes, String key) {
        return codes.stream().filter(code -> code.key().equals(key)).findFirst().orElseThrow();
    }

    /// `ruled`, `known` where it was so already, or `refused`.
    String rule(UUID id, CodeForm form, Instant now) {
        return db.sql("select rule_codes(?, ?, ?, ?, ?, ?)")
                .params(
                        id,
                        form.one(),
                        form.other(),
                        form.compatible(),
                        form.why(),
                        Timestamp.from(now))
                .query(String.class)
                .single();
    }
}
