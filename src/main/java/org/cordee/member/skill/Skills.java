package org.cordee.member.skill;

import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The skills of the house: every member reads them, a steward adds to them.
@Service
@Transactional
public class Skills {
    private final SkillRows rows;
    private final Clock clock;

    Skills(SkillRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Taxonomy all() {
        return rows.all();
    }

    /// What became of a skill that is to be added.
    enum Added {
        ADDED,
        KNOWN,
        REFUSED
    }

    Added add(Skill skill) {
        return switch (rows.add(skill, clock.instant())) {
            case "added" -> Added.ADDED;
            case "known" -> Added.KNOWN;
            default -> Added.REFUSED;
        };
    }
}
