package org.cordee.member.portrait;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cordee.current.Ids;
import org.cordee.current.MemberId;
import org.cordee.current.Submissions;
import org.cordee.member.practice.Practices;
import org.cordee.member.skill.Skill;
import org.cordee.member.skill.Skills;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Profiles as they are read: one's own, one's own through the eyes of others, and others'. And
/// what would help one now.
@Service
@Transactional
public class Portraits {
    /// However often it is prolonged, a need stays one of the moment.
    private static final int LONGEST_DAYS = 91;

    private final PortraitRows rows;
    private final Skills skills;
    private final Practices practices;
    private final Submissions submissions;
    private final Clock clock;

    Portraits(
            PortraitRows rows,
            Skills skills,
            Practices practices,
            Submissions submissions,
            Clock clock) {
        this.rows = rows;
        this.skills = skills;
        this.practices = practices;
        this.submissions = submissions;
        this.clock = clock;
    }

    /// What whoever is here, or nobody, reads of a member; nothing of somebody who is not there.
    @Transactional(readOnly = true)
    public Portrait of(MemberId member) {
        return portrait(rows.of(member, today()));
    }

    /// Exactly what an audience reads of oneself.
    @Transactional(readOnly = true)
    public Portrait mineAs(Audience audience) {
        return portrait(rows.mineAs(audience, today()));
    }

    @Transactional(readOnly = true)
    public Map<Aspect, Readers> readers(MemberId me) {
        return rows.readers(me);
    }

    /// Says who reads what. What was not said stays as it is.
    public void show(MemberId me, Map<Aspect, Readers> chosen) {
        var before = new EnumMap<>(rows.readers(me));
        chosen.forEach((aspect, readers) -> {
            if (!readers.equals(before.get(aspect))) {
                rows.set(me, aspect, readers);
            }
        });
    }

    /// Asks for something; false where three are asked for already.
    public boolean ask(MemberId me, UUID key, NeedForm form) {
        var now = clock.instant();
        var id = Ids.at(now);
        if (!submissions.first(me, key, id).equals(id)) {
            return true;
        }
        rows.forgetFaded(me, today());
        var kept =
                rows.need(
                        me,
                        id,
                        form.words(),
                        form.about(skills.all()).map(Skill::key).orElse(null),
                        form.audience(),
                        now,
                        form.fadesOn(today()));
        if (!kept) {
            submissions.forget(me, key);
        }
        return kept;
    }

    boolean prolong(MemberId me, UUID need) {
        return rows.prolong(me, need, today(), today().plusDays(LONGEST_DAYS));
    }

    boolean remove(MemberId me, UUID need) {
        return rows.remove(me, need);
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private Portrait portrait(List<Line> lines) {
        return new Portrait(lines, skills.all(), practices.codes(), practices.choices());
    }
}
